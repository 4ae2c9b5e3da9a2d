package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody reviews an application, and how far they are; not what they found.
 *
 * @param reason of a conflict of interest, for coordinators and whoever has it
 * @param turn which submission of the application they marked
 */
public record Review(
        UUID id,
        ApplicationId application,
        PersonId person,
        OrganisationId organisation,
        String name,
        String organisationName,
        ReviewState state,
        @Nullable String reason,
        @Nullable Instant finishedAt,
        @Nullable Integer turn,
        long version) {

    /** As those see it who are not to know why somebody cannot review. */
    Review withoutReason() {
        return new Review(
                id, application, person, organisation, name, organisationName, state, null, finishedAt, turn, version);
    }

    /** Whether the application was submitted anew since they marked it. */
    public boolean isOvertaken(int turnNow) {
        return state == ReviewState.FINISHED && turn != null && turn < turnNow;
    }
}
