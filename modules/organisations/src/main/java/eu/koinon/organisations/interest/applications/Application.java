package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.InterestCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's answer to a call.
 *
 * @param organisation the member that reapplies; nothing when a new one applies
 * @param number given when it is submitted for the first time
 * @param name the organisation's, as far as it is answered
 * @param country ISO 3166-1, as far as it is answered
 * @param openUntil until when a coordinator lets it in late
 * @param forgottenAt when the addresses of those who wrote it were erased, and what it said unless it was taken in
 */
public record Application(
        ApplicationId id,
        CallId call,
        @Nullable OrganisationId organisation,
        ApplicationState state,
        @Nullable Integer number,
        String name,
        @Nullable String country,
        @Nullable Level level,
        String language,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant openUntil,
        @Nullable Instant forgottenAt,
        long version) {

    /** Whether it can be changed at this moment: while the call is open, or longer if a coordinator lets it in late. */
    public boolean isOpen(InterestCall to, Instant now) {
        return to.isOpen(now) || openUntil != null && now.isBefore(openUntil);
    }
}
