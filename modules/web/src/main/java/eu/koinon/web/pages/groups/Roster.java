package eu.koinon.web.pages.groups;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participant;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.TakingPart;
import java.util.Comparator;
import java.util.List;

/**
 * Who takes part in a group, seen from two sides.
 *
 * @param organisations in the order of their names, each with those of its people whom the reader may see
 * @param people in the order of their names
 */
public record Roster(List<Part> organisations, List<Line> people) {

    /** An organisation. */
    public record Part(TakingPart organisation, List<Line> people) {}

    /**
     * A person.
     *
     * @param me whether it is the reader, for the organisation that they act for
     * @param mayTakeOut whether the reader is offered to
     */
    public record Line(Participant participant, boolean me, boolean mayTakeOut) {}

    static Roster of(WorkingGroupPage group, Words m, GroupActs acts) {
        var lines = group.participants().stream()
                .map(each -> new Line(each, acts.isMe(each), acts.mayTakeOut(group, each)))
                .sorted(Comparator.comparing(line -> line.participant().name(), m.order()))
                .toList();
        var parts = group.organisations().stream()
                .map(organisation -> new Part(
                        organisation,
                        lines.stream()
                                .filter(line ->
                                        line.participant().organisation().equals(organisation.organisation()))
                                .toList()))
                .toList();
        return new Roster(parts, lines);
    }

    /** Those who convene, as far as the reader may see them. */
    public List<Line> convenors() {
        return people.stream().filter(line -> line.participant().convenes()).toList();
    }

    public List<Part> convening() {
        return organisations.stream()
                .filter(part -> part.organisation().convenes())
                .toList();
    }
}
