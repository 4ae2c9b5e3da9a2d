package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.ListInvitations;
import eu.koinon.organisations.invitations.WithdrawInvitation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who coordinates and who audits the network is decided by coordinators, whichever way it is tried. */
class RolesOfTheNetworkTest extends OnStage {

    private PersonId ansgar;
    private PersonId carl;
    private PersonId audra;

    @BeforeEach
    void theSecretariatHasAnAdminWhoDoesNotCoordinate() throws Exception {
        ansgar = person("Ansgar");
        join(ansgar, secretariat, Role.ADMIN);
        carl = person("Carl");
        join(carl, secretariat, Role.COORDINATOR);
        audra = person("Audra");
        join(audra, secretariat, Role.AUDITOR, Role.MEMBER);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_an_admin_of_the_secretariat {

        @Test
        void I_remove_neither_coordinators_nor_auditors() throws Exception {
            assertThatThrownBy(() -> remove(ansgar, carl)).isInstanceOf(MembershipProblem.CoordinatorsDecide.class);
            assertThatThrownBy(() -> remove(ansgar, audra)).isInstanceOf(MembershipProblem.CoordinatorsDecide.class);

            assertThat(there(carl)).isEqualTo(1);
            assertThat(there(audra)).isEqualTo(1);
        }

        @Test
        void I_do_not_remove_who_is_to_coordinate_from_a_later_day() throws Exception {
            var cleo = person("Cleo");
            var place = join(cleo, secretariat, Role.MEMBER);
            stage.network().give(place, secretariat, Role.COORDINATOR, LocalDate.of(2040, 1, 1), null);

            assertThatThrownBy(() -> remove(ansgar, cleo)).isInstanceOf(MembershipProblem.CoordinatorsDecide.class);
        }

        @Test
        void I_remove_anybody_else() throws Exception {
            var mia = person("Mia");
            join(mia, secretariat, Role.MEMBER);

            remove(ansgar, mia);

            assertThat(there(mia)).isZero();
        }

        @Test
        void I_take_back_no_invitation_to_coordinate() throws Exception {
            var open = invite(cora, "COORDINATOR");

            assertThatThrownBy(() -> withdraw(ansgar, open)).isInstanceOf(MembershipProblem.CoordinatorsDecide.class);

            assertThat(openInvitations()).contains(open.id().toString());
            withdraw(cora, open);
            assertThat(openInvitations()).doesNotContain(open.id().toString());
        }

        @Test
        void I_put_no_other_invitation_in_its_place_once_it_is_too_old() throws Exception {
            var open = invite(cora, "AUDITOR");
            stage.clock().pass(Duration.ofDays(15));

            assertThatThrownBy(() -> stage.as(ansgar, secretariat, () -> use(InvitePerson.class)
                            .invite(
                                    secretariat,
                                    new InvitePerson.Request("Ivo", open.email(), "en", List.of("READER")))))
                    .isInstanceOf(MembershipProblem.CoordinatorsDecide.class);
        }

        @Test
        void I_take_back_any_other_invitation() throws Exception {
            var open = invite(cora, "MEMBER");

            withdraw(ansgar, open);

            assertThat(openInvitations()).doesNotContain(open.id().toString());
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_a_coordinator {

        @Test
        void I_remove_coordinators_and_auditors() throws Exception {
            remove(cora, carl);
            remove(cora, audra);

            assertThat(there(carl) + there(audra)).isZero();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_an_auditor {

        @Test
        void I_may_leave_by_myself() throws Exception {
            stage.as(audra, secretariat, () -> {
                use(LeaveOrganisation.class).leave(secretariat);
                return "done";
            });

            assertThat(there(audra)).isZero();
        }
    }

    private InvitationLine invite(PersonId by, String role) throws Exception {
        var email = name("ivo").replace(' ', '.') + "@secretariat.example";
        return stage.as(by, secretariat, () -> use(InvitePerson.class)
                .invite(secretariat, new InvitePerson.Request("Ivo Invited", email, "de", List.of(role))));
    }

    private String withdraw(PersonId by, InvitationLine open) throws Exception {
        return stage.as(by, secretariat, () -> {
            use(WithdrawInvitation.class).withdraw(secretariat, open.id(), open.version());
            return "done";
        });
    }

    private List<String> openInvitations() throws Exception {
        return stage.as(cora, secretariat, () -> use(ListInvitations.class).list(secretariat)).items().stream()
                .map(line -> line.id().toString())
                .toList();
    }

    private String remove(PersonId by, PersonId who) throws Exception {
        var version = count(
                "SELECT version FROM organisations.membership WHERE organisation_id = ? AND person_id = ?",
                secretariat.value(),
                who.value());
        return stage.as(by, secretariat, () -> {
            use(RemovePerson.class).remove(secretariat, who, version, new Reason("not needed"));
            return "done";
        });
    }

    private long there(PersonId person) throws Exception {
        return count(
                "SELECT count(*) FROM organisations.membership WHERE person_id = ? AND organisation_id = ?"
                        + " AND ended_at IS NULL",
                person.value(),
                secretariat.value());
    }
}
