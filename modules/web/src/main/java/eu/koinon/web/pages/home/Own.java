package eu.koinon.web.pages.home;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.workinggroups.WorkingGroupLine;
import java.util.List;

/**
 * The organisation that the reader acts for, at a glance.
 *
 * @param people how many belong to it
 * @param speaking who holds the roles that decide and speak for it
 * @param mayListPeople whether the reader may see its people
 */
public record Own(
        OrganisationId id,
        String name,
        int people,
        int invitations,
        List<Holders> speaking,
        List<WorkingGroupLine> groups,
        boolean mayListPeople) {

    /**
     * Those who hold one role.
     *
     * @param names the first few
     * @param more how many others there are
     */
    public record Holders(Role role, List<String> names, int more) {}
}
