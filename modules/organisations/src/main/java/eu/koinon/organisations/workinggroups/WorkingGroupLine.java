package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.OrganisationId;
import java.util.List;

/**
 * A working group in a list.
 *
 * @param open whether whoever wants may join; otherwise a convenor approves
 * @param convening the organisations whose people convene it
 * @param organisations how many take part
 * @param people how many take part
 * @param ours whether somebody takes part for the organisation that I act for
 * @param mine whether I do
 * @param convene whether I convene it
 * @param requests how many wait for my decision
 */
public record WorkingGroupLine(
        WorkingGroupId id,
        Translated name,
        Translated purpose,
        boolean open,
        WorkingGroup.State state,
        List<Convening> convening,
        long organisations,
        long people,
        boolean ours,
        boolean mine,
        boolean convene,
        long requests) {

    public WorkingGroupLine {
        convening = List.copyOf(convening);
    }

    /** An organisation whose people convene a group. */
    public record Convening(OrganisationId organisation, String name) {}

    public boolean isConvenedBy(OrganisationId organisation) {
        return convening.stream().anyMatch(each -> each.organisation().equals(organisation));
    }
}
