package eu.koinon.organisations.locking;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Which accounts are locked and why, as rows. Needs a transaction; the fence lets a coordinator in and nobody else. */
@ApplicationScoped
class Locks {

    @Inject
    private Database database;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @return false when there was nothing to lock, or the acting person may not (any more) */
    boolean lock(PersonId person, PersonId by, String reason) {
        if (!becomes(person, "LOCKED")) {
            return false;
        }
        database.change(
                database.within(),
                "INSERT INTO access.person_lock (id, person_id, reason, locked_by, locked_at) VALUES (?, ?, ?, ?, ?)",
                ids.next(),
                person.value(),
                reason,
                by.value(),
                now());
        return true;
    }

    /** @return false when there was nothing to unlock, or the acting person may not (any more) */
    boolean unlock(PersonId person, PersonId by, String reason) {
        if (!becomes(person, "ACTIVE")) {
            return false;
        }
        database.change(
                database.within(),
                "UPDATE access.person_lock SET unlock_reason = ?, unlocked_by = ?, unlocked_at = ?"
                        + " WHERE person_id = ? AND unlocked_at IS NULL",
                reason,
                by.value(),
                now(),
                person.value());
        return true;
    }

    /** Nothing when the account is open, or was locked by the operator's hand. */
    Optional<PersonLock> find(PersonId person) {
        return database.first(
                database.within(),
                row -> new PersonLock(
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("locked_at", OffsetDateTime.class).toInstant()),
                "SELECT l.reason, l.locked_at, p.name FROM access.person_lock l"
                        + " LEFT JOIN access.person p ON p.id = l.locked_by"
                        + " WHERE l.person_id = ? AND l.unlocked_at IS NULL",
                person.value());
    }

    private boolean becomes(PersonId person, String state) {
        return database.first(
                        database.within(),
                        row -> row.getBoolean(1),
                        "SELECT organisations.set_person_state(?, ?)",
                        person.value(),
                        state)
                .orElse(false);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
