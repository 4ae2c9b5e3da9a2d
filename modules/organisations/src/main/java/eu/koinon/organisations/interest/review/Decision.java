package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about an application.
 *
 * @param place on the reserve list, from 1
 * @param reasons for the letter, if wished
 * @param movedUpAt when it was accepted from the reserve list
 * @param sentAt when this outcome was told
 * @param organisation what came into being by it, or the member that stays
 * @param turn which submission of the application was decided about
 * @param version to be sent back with a change
 */
public record Decision(
        ApplicationId application,
        Outcome outcome,
        @Nullable Integer place,
        @Nullable String reasons,
        @Nullable String decidedBy,
        Instant decidedAt,
        @Nullable Instant movedUpAt,
        @Nullable Instant sentAt,
        @Nullable OrganisationId organisation,
        @Nullable Integer turn,
        long version) {

    /** Whether the application was submitted anew since it was decided about. */
    public boolean isOvertaken(int turnNow) {
        return turn != null && turn < turnNow;
    }

    /** Whether the applicant knows it. */
    public boolean isTold() {
        return sentAt != null;
    }
}
