package eu.koinon.organisations.membership;

import static eu.koinon.kernel.Role.ADMIN;
import static eu.koinon.kernel.Role.COORDINATOR;
import static eu.koinon.kernel.Role.MEMBER;
import static eu.koinon.kernel.Role.SIGNATORY;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastHolderTest {

    private static final PersonId ADA = new PersonId(new UUID(0, 1));
    private static final PersonId BELA = new PersonId(new UUID(0, 2));

    @Test
    void the_last_admin_cannot_leave() {
        assertThatThrownBy(() -> LastHolder.mustRemain(Map.of(ADA, Set.of(ADMIN), BELA, Set.of(MEMBER)), ADA, Set.of()))
                .isInstanceOf(MembershipProblem.LastAdmin.class);
    }

    @Test
    void the_last_admin_cannot_become_something_else() {
        assertThatThrownBy(() -> LastHolder.mustRemain(Map.of(ADA, Set.of(ADMIN)), ADA, Set.of(SIGNATORY)))
                .isInstanceOf(MembershipProblem.LastAdmin.class);
    }

    @Test
    void one_of_two_admins_may_go() {
        mayChange(Map.of(ADA, Set.of(ADMIN), BELA, Set.of(ADMIN)), ADA, Set.of());
    }

    @Test
    void the_last_admin_may_be_given_more() {
        mayChange(Map.of(ADA, Set.of(ADMIN)), ADA, Set.of(ADMIN, SIGNATORY));
    }

    @Test
    void whoever_is_no_admin_may_go_when_there_is_one() {
        mayChange(Map.of(ADA, Set.of(ADMIN), BELA, Set.of(MEMBER)), BELA, Set.of());
    }

    @Test
    void an_organisation_that_has_no_admin_yet_holds_nobody_back() {
        mayChange(Map.of(ADA, Set.of(MEMBER)), ADA, Set.of());
    }

    @Test
    void the_last_coordinator_stays_even_when_another_is_admin() {
        assertThatThrownBy(() -> LastHolder.mustRemain(
                        Map.of(ADA, Set.of(ADMIN, COORDINATOR), BELA, Set.of(ADMIN)), ADA, Set.of(ADMIN)))
                .isInstanceOf(MembershipProblem.LastCoordinator.class);
    }

    private static void mayChange(Map<PersonId, Set<Role>> before, PersonId leaving, Set<Role> left) {
        assertThatCode(() -> LastHolder.mustRemain(before, leaving, left)).doesNotThrowAnyException();
    }
}
