package eu.koinon.organisations.succession;

import eu.koinon.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merger, split or return, as it stays on record.
 *
 * @param organisation which merged, was split or came back
 * @param successor into which it merged, or which came out of it; nothing for a return
 * @param by who did it
 * @param undoUntil until when it can be undone
 * @param undoneAt nothing while it holds
 */
public record Succession(
        SuccessionId id,
        Kind kind,
        OrganisationId organisation,
        String organisationName,
        @Nullable OrganisationId successor,
        @Nullable String successorName,
        String reason,
        String by,
        Instant at,
        Instant undoUntil,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoReason) {

    /** How organisations change into each other. */
    public enum Kind {
        MERGE,
        SPLIT,
        RETURN
    }

    public boolean mayBeUndone(Instant now) {
        return undoneAt == null && now.isBefore(undoUntil);
    }
}
