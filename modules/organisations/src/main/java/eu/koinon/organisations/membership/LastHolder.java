package eu.koinon.organisations.membership;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.util.Map;
import java.util.Set;

/**
 * The rule of the last one: an organisation that has an admin keeps one, and the secretariat keeps a coordinator, or
 * nobody could ever make the next.
 */
final class LastHolder {

    private LastHolder() {}

    /**
     * @param before who holds which roles today
     * @param leaving whose roles change
     * @param rolesLeft what they would hold today
     * @throws MembershipProblem.LastAdmin when nobody would be admin any more
     * @throws MembershipProblem.LastCoordinator when nobody would be coordinator any more
     */
    static void mustRemain(Map<PersonId, Set<Role>> before, PersonId leaving, Set<Role> rolesLeft) {
        if (isLost(Role.ADMIN, before, leaving, rolesLeft)) {
            throw new MembershipProblem.LastAdmin();
        }
        if (isLost(Role.COORDINATOR, before, leaving, rolesLeft)) {
            throw new MembershipProblem.LastCoordinator();
        }
    }

    private static boolean isLost(Role role, Map<PersonId, Set<Role>> before, PersonId leaving, Set<Role> rolesLeft) {
        var isThere = before.values().stream().anyMatch(roles -> roles.contains(role));
        var stays = rolesLeft.contains(role)
                || before.entrySet().stream()
                        .anyMatch(entry -> !entry.getKey().equals(leaving)
                                && entry.getValue().contains(role));
        return isThere && !stays;
    }
}
