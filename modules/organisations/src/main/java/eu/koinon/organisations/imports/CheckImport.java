package eu.koinon.organisations.imports;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Job;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.imports.Imports.Overtaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/** Reads a file that was brought, and notes what would become of its rows. It writes nothing else, so it may begin anew. */
@ApplicationScoped
public class CheckImport implements Job {

    private static final int AT_ONCE = 200;

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportRows rows;

    @Inject
    private FileReading files;

    @Inject
    private CurrentActor current;

    @Override
    public String name() {
        return "check-import";
    }

    @Override
    public void run(String instance) throws Exception {
        var job = desk.find(ImportId.parse(instance));
        if (job.isEmpty() || job.get().state() != ImportState.CHECKING) {
            return;
        }
        try {
            current.actingAs(job.get().person(), job.get().actingFor(), () -> {
                read(job.get());
                return true;
            });
        } catch (Overtaken discarded) {
            // whoever brought it has thrown it away meanwhile
        } catch (Problem lost) {
            desk.stop(job.get().id(), ImportRefusal.NOT_ALLOWED_ANY_MORE, null);
        }
    }

    private void read(ImportJob job) throws IOException {
        var shape = files.shape(job);
        var began = rows.begin(job.organisation(), job.id(), shape.encoding(), shape.separator(), shape.first());
        var missing = refusal(job.kind(), shape.first());
        if (missing.isPresent()) {
            desk.stop(job.id(), missing.get().why, missing.get().at);
            return;
        }
        try (var reader =
                RowReader.open(rows.open(job.organisation(), job.id()), shape.encoding(), shape.separator())) {
            reader.under(began.columns());
            var seen = new Seen();
            var count = 0;
            for (var part = reader.read(AT_ONCE); !part.isEmpty(); part = reader.read(AT_ONCE)) {
                count += part.size();
                if (count > job.kind().mostRows()) {
                    desk.stop(
                            job.id(),
                            ImportRefusal.TOO_MANY_ROWS,
                            String.valueOf(job.kind().mostRows()));
                    return;
                }
                rows.look(job.organisation(), job.id(), part, seen);
            }
            if (count == 0) {
                desk.stop(job.id(), ImportRefusal.NO_ROWS, null);
            } else {
                rows.looked(job.organisation(), job.id());
            }
        } catch (RowReader.UnreadableFile e) {
            desk.stop(job.id(), ImportRefusal.QUOTES, String.valueOf(e.line()));
        }
    }

    private record Refused(ImportRefusal why, String at) {}

    /** A file in which no row could say what it is about is not gone through row by row. */
    private static Optional<Refused> refusal(ImportKind kind, Headings.Read first) {
        if (first.known() == 0) {
            return Optional.of(new Refused(ImportRefusal.NO_KNOWN_COLUMN, String.join(", ", first.unknown())));
        }
        if (first.twice() != null) {
            return Optional.of(
                    new Refused(ImportRefusal.COLUMN_TWICE, first.twice().key()));
        }
        var there = EnumSet.noneOf(ImportColumn.class);
        first.columns().forEach(column -> {
            if (column != null) {
                there.add(column);
            }
        });
        var needed = kind.isAboutPeople()
                ? EnumSet.of(ImportColumn.PERSON_EMAIL)
                : EnumSet.of(ImportColumn.NAME, ImportColumn.ID, ImportColumn.REFERENCE);
        if (Arrays.stream(ImportColumn.values())
                .anyMatch(column -> needed.contains(column) && there.contains(column))) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                ImportRefusal.COLUMN_MISSING,
                (kind.isAboutPeople() ? ImportColumn.PERSON_EMAIL : ImportColumn.NAME).key()));
    }
}
