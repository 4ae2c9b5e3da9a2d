package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.locking.LockPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody is left behind at midnight: who decides is looked at for every day to come, and not only for today. */
class WhoDecidesTomorrowTest extends OnStage {

    @BeforeEach
    void theSecretariatHasCoraAlone() throws Exception {
        stage.clock().moveTo(Instant.parse("2026-11-16T09:00:00Z"));
        change(
                "UPDATE organisations.membership SET ended_at = now(), end_reason = 'left'"
                        + " WHERE organisation_id = ? AND person_id <> ? AND ended_at IS NULL",
                secretariat.value(),
                cora.value());
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_the_only_coordinator {

        @Test
        void I_cannot_give_myself_a_last_day_however_late() {
            for (var last : List.of(today(), today().plusDays(1), today().plusYears(3))) {
                assertThatThrownBy(() -> assign(cora, secretariat, cora, role("COORDINATOR", null, last), admin(null)))
                        .isInstanceOf(MembershipProblem.LastCoordinator.class);
            }
        }

        @Test
        void I_can_neither_leave_nor_lock_when_the_mandate_of_the_other_ends_tonight() throws Exception {
            var carl = person("Carl");
            var place = join(carl, secretariat, Role.ADMIN);
            stage.network().give(place, secretariat, Role.COORDINATOR, LocalDate.of(2020, 1, 1), today());

            assertThatThrownBy(() -> stage.as(cora, secretariat, () -> {
                        use(LeaveOrganisation.class).leave(secretariat);
                        return "done";
                    }))
                    .isInstanceOf(MembershipProblem.LastCoordinator.class);
            assertThatThrownBy(() -> stage.as(carl, secretariat, () -> {
                        use(LockPerson.class).lock(cora, new Reason("gone mad"));
                        return "done";
                    }))
                    .isInstanceOf(MembershipProblem.LastCoordinator.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_have_a_last_day_only_when_another_follows_without_a_gap() throws Exception {
            var last = today().plusDays(30);
            assertThatThrownBy(() -> assign(ada, harbour, ada, admin(last)))
                    .isInstanceOf(MembershipProblem.LastAdmin.class);

            assign(ada, harbour, milo, role("ADMIN", last.plusDays(2), null));
            assertThatThrownBy(() -> assign(ada, harbour, ada, admin(last)))
                    .isInstanceOf(MembershipProblem.LastAdmin.class);

            assign(ada, harbour, milo, role("ADMIN", last.plusDays(1), null));
            assertThat(assign(ada, harbour, ada, admin(last)).mandates())
                    .extracting(Mandate::untilDay)
                    .containsExactly(last);
        }

        @Test
        void I_cannot_leave_while_the_one_who_follows_has_not_begun() throws Exception {
            assign(ada, harbour, milo, role("ADMIN", today().plusDays(1), null));

            assertThatThrownBy(() -> leave(ada)).isInstanceOf(MembershipProblem.LastAdmin.class);
        }

        @Test
        void I_go_on_with_everything_else_though_my_own_mandate_ends_some_day() throws Exception {
            change(
                    "UPDATE organisations.membership_role SET until_day = ? WHERE role = 'ADMIN' AND organisation_id = ?",
                    today().plusDays(30),
                    harbour.value());

            assign(ada, harbour, milo, role("READER", null, null));
            leave(milo);
            assertThatThrownBy(() -> assign(ada, harbour, ada, admin(today().plusDays(29))))
                    .isInstanceOf(MembershipProblem.LastAdmin.class);
            assign(ada, harbour, ada, admin(today().plusDays(31)));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_the_operator {

        @Test
        void I_make_a_coordinator_where_there_is_none_as_the_handbook_says() throws Exception {
            var vera = person("Vera");
            join(vera, secretariat, Role.MEMBER);
            change("UPDATE access.person SET email_key = 'vera@secretariat.example' WHERE id = ?", vera.value());

            try (var connection = stage.database().asOwner();
                    var statement = connection.createStatement()) {
                statement.execute(recipe().replace("a@b.example", "Vera@secretariat.example"));
            }

            // the database has a clock of its own, and the stage another
            stage.clock().pass(Duration.ofDays(36_525));
            assertThat(stage.fenced(vera, secretariat, Duty.NONE, () -> use(Standings.class)
                            .rolesOf(vera, secretariat)))
                    .contains(Role.COORDINATOR);
        }

        private static String recipe() throws IOException {
            var handbook = Files.readString(Path.of("../../docs/operations.md"));
            var here = handbook.substring(handbook.indexOf("### Nobody coordinates the network"));
            var from = here.indexOf("```sql\n") + "```sql\n".length();
            return here.substring(from, here.indexOf("```", from));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(stage.clock().instant(), ZoneOffset.UTC);
    }

    private MandateForm admin(@Nullable LocalDate last) {
        return role("ADMIN", null, last);
    }

    private static MandateForm role(String role, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new MandateForm(role, first == null ? null : first.toString(), last == null ? null : last.toString());
    }

    private PersonHere assign(PersonId by, OrganisationId organisation, PersonId to, MandateForm... roles)
            throws Exception {
        var version = version(to, organisation);
        return stage.as(by, organisation, () -> use(AssignRoles.class)
                .assign(organisation, to, version, new AssignRoles.Request(List.of(roles))));
    }

    private void leave(PersonId person) throws Exception {
        stage.as(person, harbour, () -> {
            use(LeaveOrganisation.class).leave(harbour);
            return "done";
        });
    }

    private long version(PersonId person, OrganisationId organisation) throws SQLException {
        return count(
                "SELECT version FROM organisations.membership WHERE organisation_id = ? AND person_id = ?",
                organisation.value(),
                person.value());
    }
}
