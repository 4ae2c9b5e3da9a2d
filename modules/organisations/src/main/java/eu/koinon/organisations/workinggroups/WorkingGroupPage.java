package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the reader may see of one working group.
 *
 * @param organisations those that take part, in the order of their names
 * @param participants who takes part: all of them for those who take part and for coordinators, otherwise the people of
 *     the reader's own organisation
 * @param named whether participants are all there are
 * @param mine how I take part, if I do
 * @param asked what I asked last, if I do not take part and it is open or was declined
 * @param takenOut why I was taken out, if that was the last that happened
 * @param requests those that wait for my decision
 * @param mayConvene whether I convene it, or may do what convenors may
 * @param version to be sent back with a change
 */
public record WorkingGroupPage(
        WorkingGroupId id,
        Translated name,
        Translated purpose,
        boolean open,
        WorkingGroup.State state,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<TakingPart> organisations,
        List<Participant> participants,
        boolean named,
        @Nullable Participation mine,
        @Nullable Asked asked,
        @Nullable TakenOut takenOut,
        List<WaitingRequest> requests,
        boolean mayConvene,
        long version) {

    public WorkingGroupPage {
        organisations = List.copyOf(organisations);
        participants = List.copyOf(participants);
        requests = List.copyOf(requests);
    }

    /**
     * An organisation that takes part.
     *
     * @param people how many take part for it
     * @param convenes whether one of them convenes the group
     */
    public record TakingPart(OrganisationId organisation, String name, long people, boolean convenes) {}

    /** Somebody who takes part, for an organisation. */
    public record Participant(
            PersonId person,
            String name,
            OrganisationId organisation,
            String organisationName,
            boolean convenes,
            Instant since) {}

    /** How the reader takes part, for the organisation that they act for. */
    public record Participation(boolean convenes, Instant since, MailChoice mail) {}

    /**
     * What the reader has asked.
     *
     * @param declined why it was declined; nothing while it waits
     */
    public record Asked(
            RequestId id,
            String words,
            Instant at,
            @Nullable String declined) {}

    /** How the reader's taking part was ended by others. */
    public record TakenOut(Instant at, String reason) {}

    /**
     * Somebody asks to take part.
     *
     * @param askedBy who asked for them, if they did not themself
     * @param version to be sent back with the decision
     */
    public record WaitingRequest(
            RequestId id,
            PersonId person,
            String name,
            OrganisationId organisation,
            String organisationName,
            String words,
            @Nullable String askedBy,
            Instant at,
            long version) {}

    /** Name, purpose and openness, as a form holds them. */
    public WorkingGroupDescription description() {
        return new WorkingGroupDescription(name, purpose, open);
    }

    public boolean isActive() {
        return state == WorkingGroup.State.ACTIVE;
    }
}
