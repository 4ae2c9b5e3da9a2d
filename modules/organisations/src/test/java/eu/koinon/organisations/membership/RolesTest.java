package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Nested
    class An_admin {

        @Test
        void may_give_any_role_of_an_organisation() {
            assertThat(refused(
                            of(),
                            of(Role.ADMIN, Role.SIGNATORY, Role.DELEGATE, Role.MEMBER, Role.READER),
                            false,
                            false))
                    .isEmpty();
        }

        @Test
        void may_not_make_a_coordinator_or_auditor_in_the_secretariat() {
            assertThat(refused(of(), of(Role.COORDINATOR), true, false)).containsExactly("coordinator-only");
            assertThat(refused(of(Role.ADMIN), of(Role.ADMIN, Role.AUDITOR), true, false))
                    .containsExactly("coordinator-only");
        }

        @Test
        void may_neither_take_a_coordinators_role_nor_move_its_days() {
            assertThat(refused(of(Role.COORDINATOR), of(Role.MEMBER), true, false))
                    .containsExactly("coordinator-only");
            assertThat(refused(
                            of(Role.COORDINATOR),
                            List.of(new Mandate(Role.COORDINATOR, DAY, DAY.plusDays(1))),
                            true,
                            false))
                    .containsExactly("coordinator-only");
        }

        @Test
        void may_change_the_other_roles_of_a_coordinator() {
            assertThat(refused(of(Role.COORDINATOR), of(Role.COORDINATOR, Role.DELEGATE), true, false))
                    .isEmpty();
        }
    }

    @Nested
    class A_coordinator {

        @Test
        void may_make_and_unmake_coordinators_in_the_secretariat() {
            assertThat(refused(of(), of(Role.COORDINATOR, Role.AUDITOR), true, true))
                    .isEmpty();
            assertThat(refused(of(Role.AUDITOR), of(Role.MEMBER), true, true)).isEmpty();
        }

        @Test
        void may_not_make_one_anywhere_else() {
            assertThat(refused(of(), of(Role.COORDINATOR), false, true)).containsExactly("secretariat-only");
        }
    }

    private static List<Mandate> of(Role... roles) {
        return Arrays.stream(roles).map(role -> Mandate.openEnded(role, DAY)).toList();
    }

    private static List<String> refused(
            List<Mandate> before, List<Mandate> after, boolean inSecretariat, boolean byCoordinator) {
        var problems = new InvalidFields.Gathering();
        Roles.allow(problems, "roles", before, after, inSecretariat, byCoordinator);
        try {
            problems.orThrow();
            return List.of();
        } catch (InvalidFields found) {
            return found.fields().stream().map(FieldProblem::key).toList();
        }
    }
}
