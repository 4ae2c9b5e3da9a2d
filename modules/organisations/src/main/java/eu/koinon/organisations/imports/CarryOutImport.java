package eu.koinon.organisations.imports;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.imports.Imports.Overtaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes what a confirmed file says, some rows at a time. Each transaction notes how far it has come, so that whoever goes
 * on after a crash goes on with the next row and does none twice. One import at a time: the others wait for their turn.
 */
@ApplicationScoped
public class CarryOutImport implements Job {

    private static final int AT_ONCE = 100;

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportRows rows;

    @Inject
    private CurrentActor current;

    @Override
    public String name() {
        return "carry-out-import";
    }

    /** @param instance the import's id, with the number of the try behind a colon */
    @Override
    public void run(String instance) throws Exception {
        var parts = instance.split(":", 2);
        var id = ImportId.parse(parts[0]);
        var found = desk.find(id).orElse(null);
        if (found == null || !(found.state() == ImportState.WAITING || found.state() == ImportState.IMPORTING)) {
            return;
        }
        var job = found.state() == ImportState.IMPORTING ? found : start(id);
        if (job == null) {
            desk.again(id, (parts.length > 1 ? Integer.parseInt(parts[1]) : 0) + 1);
            return;
        }
        try {
            current.actingAs(job.person(), job.actingFor(), () -> {
                carryOut(job);
                return true;
            });
        } catch (Overtaken elsewhere) {
            // another node went on with it while this one was taken for dead
        } catch (Missing | SignInNeeded lost) {
            desk.stop(id, ImportRefusal.NOT_ALLOWED_ANY_MORE, null);
        }
    }

    private @org.jspecify.annotations.Nullable ImportJob start(ImportId id) {
        try {
            return desk.start(id).orElse(null);
        } catch (RuntimeException e) {
            if ("import_one_at_a_time".equals(BrokenConstraint.nameIn(e))) {
                return null;
            }
            throw e;
        }
    }

    private void carryOut(ImportJob job) throws IOException {
        if (!job.leaveOutWrong() && job.goneThrough() == 0) {
            var wrong = firstWrong(job);
            if (wrong != null) {
                desk.stop(job.id(), ImportRefusal.WRONG_ROWS, String.valueOf(wrong));
                return;
            }
        }
        try (var reader = reader(job)) {
            var seen = new Seen();
            for (var left = job.goneThrough(); left > 0; left -= AT_ONCE) {
                reader.read(Math.min(left, AT_ONCE));
            }
            for (var part = reader.read(AT_ONCE); !part.isEmpty(); part = reader.read(AT_ONCE)) {
                write(job, part, seen);
            }
            rows.done(job.organisation(), job.id());
        }
    }

    /** What somebody else has changed since it was looked at may stand against it now. */
    private @org.jspecify.annotations.Nullable Integer firstWrong(ImportJob job) throws IOException {
        try (var reader = reader(job)) {
            var seen = new Seen();
            for (var part = reader.read(AT_ONCE); !part.isEmpty(); part = reader.read(AT_ONCE)) {
                var wrong = rows.firstWrong(job.organisation(), job.id(), part, seen);
                if (wrong != null) {
                    return wrong;
                }
            }
            return null;
        }
    }

    private RowReader reader(ImportJob job) throws IOException {
        var separator = Objects.requireNonNull(job.separator());
        var reader = RowReader.open(
                rows.open(job.organisation(), job.id()), Objects.requireNonNull(job.encoding()), separator.charAt(0));
        reader.under(job.columns());
        return reader;
    }

    /** A row that cannot be written takes none of the others with it. */
    private void write(ImportJob job, List<Row> part, Seen seen) {
        try {
            rows.write(job.organisation(), job.id(), part, seen);
        } catch (RuntimeException e) {
            if (!isAboutRows(e)) {
                throw e;
            }
            for (var row : part) {
                writeAlone(job, row, seen);
            }
        }
    }

    private void writeAlone(ImportJob job, Row row, Seen seen) {
        try {
            rows.write(job.organisation(), job.id(), List.of(row), seen);
        } catch (RuntimeException e) {
            if (!isAboutRows(e)) {
                throw e;
            }
            rows.leaveOut(job.organisation(), job.id(), row, "import-changed-meanwhile");
        }
    }

    /** Whether what a row says is in the way; a database that is gone, or a right that was lost, is another matter. */
    private static boolean isAboutRows(RuntimeException e) {
        if (e instanceof Missing || e instanceof SignInNeeded) {
            return false;
        }
        return e instanceof Problem || !BrokenConstraint.nameIn(e).isEmpty();
    }
}
