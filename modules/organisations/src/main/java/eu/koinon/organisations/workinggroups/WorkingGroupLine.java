package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A working group in a list.
 *
 * @param open whether whoever wants may join; otherwise the convenor approves
 * @param convenorName nothing when that organisation has left the network
 * @param organisations how many take part
 * @param ours whether somebody takes part for the organisation that I act for
 */
public record WorkingGroupLine(
        WorkingGroupId id,
        Translated name,
        Translated purpose,
        boolean open,
        OrganisationId convenor,
        @Nullable String convenorName,
        long organisations,
        boolean ours) {}
