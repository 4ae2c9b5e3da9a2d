package eu.koinon.organisations.imports;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.blobs.Blobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How an import goes from one state to the next. Each step says where it comes from, so that none is taken twice. */
@ApplicationScoped
class ImportStates {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Blobs blobs;

    @Inject
    private Clock clock;

    boolean checked(ImportId id) {
        return database.change(
                        within,
                        "UPDATE organisations.import SET state = 'CHECKED', total = gone_through, version = version + 1"
                                + " WHERE id = ? AND state = 'CHECKING'",
                        id.value())
                == 1;
    }

    /** @return false when it was confirmed or discarded meanwhile */
    boolean confirm(ImportId id, boolean leaveOutWrong, boolean invite, PersonId by, UUID actingFor) {
        return database.change(
                        within,
                        "UPDATE organisations.import SET state = 'WAITING', leave_out_wrong = ?, invite = ?, person_id = ?,"
                                + " acting_organisation_id = ?, confirmed_at = ?, version = version + 1"
                                + " WHERE id = ? AND state = 'CHECKED'",
                        leaveOutWrong,
                        invite,
                        by.value(),
                        actingFor,
                        now(),
                        id.value())
                == 1;
    }

    /** Takes its turn; false while another one has it. */
    boolean start(ImportId id) {
        var other = database.first(
                within, row -> true, "SELECT 1 FROM organisations.import WHERE state = 'IMPORTING' LIMIT 1");
        if (other.isPresent()) {
            return false;
        }
        var started = database.change(
                        within,
                        "UPDATE organisations.import SET state = 'IMPORTING', gone_through = 0, created = 0, changed = 0,"
                                + " unchanged = 0, wrong = 0, version = version + 1 WHERE id = ? AND state = 'WAITING'",
                        id.value())
                == 1;
        if (started) {
            database.change(within, "DELETE FROM organisations.import_error WHERE import_id = ?", id.value());
        }
        return started;
    }

    void done(ImportJob job) {
        end(job.id(), job.file(), ImportState.DONE, null, null);
    }

    /** Ends what cannot go on: a file that was not confirmed is refused, an import that has begun is stopped. */
    void stop(ImportJob job, ImportRefusal why, @Nullable String at) {
        var confirmed = job.state().isConfirmed();
        end(job.id(), job.file(), confirmed ? ImportState.STOPPED : ImportState.REFUSED, why, at);
    }

    /** @return false when there is nothing left to discard */
    boolean discard(ImportJob job) {
        return switch (job.state()) {
            case CHECKING, CHECKED, REFUSED, WAITING -> {
                end(job.id(), job.file(), ImportState.DISCARDED, null, null);
                yield true;
            }
            case IMPORTING, DONE, STOPPED, DISCARDED -> false;
        };
    }

    /** The file has served, and goes. */
    private void end(
            ImportId id, @Nullable UUID file, ImportState state, @Nullable ImportRefusal why, @Nullable String at) {
        database.change(
                within,
                "UPDATE organisations.import SET state = ?, refusal = ?, refused_at = ?, blob_reference = NULL,"
                        + " finished_at = ?, version = version + 1 WHERE id = ?",
                state.name(),
                why == null ? null : why.name(),
                at,
                now(),
                id.value());
        if (file != null) {
            blobs.release(file);
        }
    }

    /**
     * Files that still lie there though they were brought before a moment, or have had their turn since before another: what
     * fails each time it is tried must not keep the others waiting for good.
     */
    List<ImportId> lyingSince(OffsetDateTime before, OffsetDateTime confirmedBefore) {
        return database.all(
                within,
                row -> new ImportId(row.getObject(1, UUID.class)),
                "SELECT id FROM organisations.import WHERE blob_reference IS NOT NULL"
                        + " AND (coalesce(confirmed_at, uploaded_at) < ? OR (state = 'IMPORTING' AND confirmed_at < ?))"
                        + " ORDER BY id LIMIT 100",
                before,
                confirmedBefore);
    }

    /** What was wrong in files is told for a while, and no longer than that: it quotes them. */
    void forgetErrors(OffsetDateTime before) {
        database.change(
                within,
                "DELETE FROM organisations.import_error e USING organisations.import i"
                        + " WHERE i.id = e.import_id AND i.finished_at < ?",
                before);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
