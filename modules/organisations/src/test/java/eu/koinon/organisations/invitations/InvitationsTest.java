package eu.koinon.organisations.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.ActLog;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Newcomer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class InvitationsTest extends OnStage {

    private static final Newcomer IVO = new Newcomer("Ivo Ivić", "de", "Europe/Zagreb");

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void I_invite_somebody_by_a_letter_in_their_language() throws Exception {
            var email = address();

            var invitation = invite(ada, harbour, email, "DELEGATE", "MEMBER");

            assertThat(invitation.roles()).containsExactlyInAnyOrder(Role.DELEGATE, Role.MEMBER);
            assertThat(stage.letters().last()).satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("invitation");
                assertThat(letter.recipient().value()).isEqualTo(email);
                assertThat(letter.language()).isEqualTo("de");
                assertThat(letter.arguments()).containsKeys("name", "inviter", "organisation", "network", "days");
            });
            assertThat(list(ada, harbour)).containsExactly(invitation);
        }

        @Test
        void an_address_has_one_open_invitation_from_us_however_it_is_written() throws Exception {
            var email = address();
            invite(ada, harbour, email);

            assertThatThrownBy(() -> invite(ada, harbour, email.toUpperCase(Locale.ROOT)))
                    .isInstanceOf(InvitationProblem.OpenAlready.class);
            assertThat(invite(nora, quay, email).email()).isEqualTo(email);
        }

        @RepeatedTest(3)
        void of_two_who_invite_the_same_person_at_once_one_succeeds_and_one_letter_leaves() throws Exception {
            var email = address();

            var results =
                    atOnce(List.of(() -> invite(ada, harbour, email), () -> invite(cora, secretariat, harbour, email)));

            assertThat(results).filteredOn(InvitationLine.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(InvitationProblem.OpenAlready.class::isInstance)
                    .hasSize(1);
            assertThat(count("SELECT count(*) FROM access.link WHERE email = ?", email))
                    .isEqualTo(1);
        }

        @Test
        void once_an_invitation_has_expired_I_may_invite_again() throws Exception {
            var email = address();
            var first = invite(ada, harbour, email);
            stage.clock().pass(Duration.ofDays(15));

            assertThat(list(ada, harbour)).singleElement().matches(InvitationLine::expired);
            var second = invite(ada, harbour, email);

            assertThat(list(ada, harbour))
                    .extracting(InvitationLine::id)
                    .containsExactly(second.id())
                    .doesNotContain(first.id());
        }

        @Test
        void I_do_not_invite_who_is_here_already() throws Exception {
            assertThatThrownBy(() -> invite(ada, harbour, addressOf(milo)))
                    .isInstanceOf(MembershipProblem.AlreadyMember.class);
        }

        @Test
        void I_cannot_tell_whether_somebody_is_in_the_network_elsewhere() throws Exception {
            var known = invite(ada, harbour, addressOf(nora));
            var unknown = invite(ada, harbour, address());

            assertThat(known)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "email")
                    .isEqualTo(unknown);
        }

        @Test
        void I_cannot_make_a_coordinator_by_invitation() {
            assertThatThrownBy(() -> invite(ada, harbour, address(), "COORDINATOR"))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(FieldProblem::key)
                            .containsExactly("secretariat-only"));
        }

        @Test
        void all_that_is_wrong_is_told_at_once_and_no_letter_leaves() {
            var before = stage.letters().all().size();

            assertThatThrownBy(() -> stage.as(ada, harbour, () -> use(InvitePerson.class)
                            .invite(harbour, new InvitePerson.Request("A\u202Eb", "x@y", "Deutsch", List.of("BOSS")))))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(field -> field.field() + " " + field.key())
                            .containsExactly(
                                    "name hidden-characters",
                                    "email email",
                                    "language choose-one",
                                    "roles choose-one"));
            assertThat(stage.letters().all()).hasSize(before);
        }

        @Test
        void I_take_an_invitation_back_and_its_link_is_no_longer_good() throws Exception {
            var invitation = invite(ada, harbour, address());
            var secret = stage.letters().lastSecret();

            withdraw(ada, harbour, invitation);

            assertThat(list(ada, harbour)).isEmpty();
            assertThatThrownBy(() -> read(secret)).isInstanceOf(LinkSpent.class);
            assertThatThrownBy(() -> join(secret, IVO)).isInstanceOf(LinkSpent.class);
            assertThatThrownBy(() -> withdraw(ada, harbour, invitation)).isInstanceOf(Missing.class);
        }

        @Test
        void I_send_an_invitation_again_with_a_new_link_and_the_old_one_is_no_longer_good() throws Exception {
            var email = address();
            var invitation = invite(ada, harbour, email);
            var first = stage.letters().lastSecret();
            stage.clock().pass(Duration.ofDays(20));

            var again = stage.as(ada, harbour, () -> use(ResendInvitation.class).resend(harbour, invitation.id()));

            assertThat(again.expired()).isFalse();
            assertThatThrownBy(() -> read(first)).isInstanceOf(LinkSpent.class);
            assertThat(read(stage.letters().lastSecret()).email()).isEqualTo(email);
            assertThatThrownBy(() -> withdraw(ada, harbour, invitation)).isInstanceOf(StaleVersion.class);
        }

        @Test
        void my_neighbours_invitations_are_missing_to_me() throws Exception {
            var theirs = invite(nora, quay, address());

            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(ListInvitations.class).list(quay)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> withdraw(ada, harbour, theirs)).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(ResendInvitation.class).resend(harbour, theirs.id())))
                    .isInstanceOf(Missing.class);
            assertThat(list(nora, quay)).hasSize(1);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_member {

        @Test
        void I_invite_nobody() {
            assertThatThrownBy(() -> invite(milo, harbour, address())).isInstanceOf(Missing.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_somebody_new {

        @Test
        void I_see_who_invites_me_into_what_and_join_with_the_roles_meant_for_me() throws Exception {
            var email = address();
            invite(ada, harbour, email, "DELEGATE");
            var secret = stage.letters().lastSecret();

            assertThat(read(secret)).satisfies(page -> {
                assertThat(page.organisation()).isEqualTo(harbour);
                assertThat(page.inviter()).startsWith("Ada");
                assertThat(page.next()).isEqualTo(InvitationPage.Next.SAY_WHO_YOU_ARE);
            });
            var joined = (Joining.Joined) join(secret, IVO);

            assertThat(joined.newcomer()).isTrue();
            assertThat(joined.organisation()).isEqualTo(harbour);
            assertThat(standing(joined.person(), harbour)).containsExactly(Role.DELEGATE);
            assertThat(stage.acts().all())
                    .last()
                    .extracting(ActLog.Act::what, ActLog.Act::on)
                    .containsExactly("membership:join", harbour);
            assertThat(list(ada, harbour)).isEmpty();
        }

        @Test
        void my_link_is_good_once() throws Exception {
            invite(ada, harbour, address());
            var secret = stage.letters().lastSecret();
            join(secret, IVO);

            assertThatThrownBy(() -> read(secret)).isInstanceOf(LinkSpent.class);
            assertThatThrownBy(() -> join(secret, IVO)).isInstanceOf(LinkSpent.class);
        }

        @Test
        void my_link_is_no_longer_good_when_who_invited_me_may_no_longer_invite() throws Exception {
            var adele = person("Adele");
            var membership = join(adele, harbour, Role.ADMIN);
            invite(adele, harbour, address(), "ADMIN");
            var secret = stage.letters().lastSecret();
            assertThat(read(secret).inviter()).startsWith("Adele");

            stage.network().leave(membership);

            assertThatThrownBy(() -> read(secret)).isInstanceOf(LinkSpent.class);
            assertThatThrownBy(() -> join(secret, IVO)).isInstanceOf(LinkSpent.class);
        }

        @Test
        void an_invitation_sent_again_by_another_admin_is_good() throws Exception {
            var adele = person("Adele");
            var membership = join(adele, harbour, Role.ADMIN);
            var invitation = invite(adele, harbour, address());
            stage.network().leave(membership);

            stage.as(ada, harbour, () -> use(ResendInvitation.class).resend(harbour, invitation.id()));

            assertThat(join(stage.letters().lastSecret(), IVO)).isInstanceOf(Joining.Joined.class);
        }

        @Test
        void a_coordinator_of_the_secretariat_may_have_invited_me_into_any_organisation() throws Exception {
            invite(cora, secretariat, harbour, address(), "ADMIN");

            assertThat(join(stage.letters().lastSecret(), IVO)).isInstanceOf(Joining.Joined.class);
        }

        @RepeatedTest(5)
        void of_several_who_follow_my_link_at_once_one_joins() throws Exception {
            var email = address();
            invite(ada, harbour, email);
            var secret = stage.letters().lastSecret();

            var results = atOnce(List.of(() -> join(secret, IVO), () -> join(secret, IVO), () -> join(secret, IVO)));

            assertThat(results).filteredOn(Joining.Joined.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(LinkSpent.class::isInstance).hasSize(2);
            assertThat(count("SELECT count(*) FROM access.person WHERE email = ?", email))
                    .isEqualTo(1);
        }

        @RepeatedTest(5)
        void if_I_follow_the_links_of_two_organisations_at_once_I_become_one_person() throws Exception {
            var email = address();
            invite(ada, harbour, email);
            var ours = stage.letters().lastSecret();
            invite(nora, quay, email);
            var theirs = stage.letters().lastSecret();

            var results = atOnce(List.of(() -> join(ours, IVO), () -> join(theirs, IVO)));

            assertThat(results).filteredOn(Joining.Joined.class::isInstance).hasSize(1);
            assertThat(count("SELECT count(*) FROM access.person WHERE email = ?", email))
                    .isEqualTo(1);
            assertThat(results)
                    .filteredOn(result -> !(result instanceof Joining.Joined))
                    .allSatisfy(result -> assertThat(result)
                            .isInstanceOfAny(MembershipProblem.JustJoined.class, Joining.SignInFirst.class));
        }

        @RepeatedTest(3)
        void joining_and_withdrawing_at_once_end_one_way_or_the_other() throws Exception {
            var email = address();
            var invitation = invite(ada, harbour, email);
            var secret = stage.letters().lastSecret();

            var results = atOnce(List.of(() -> join(secret, IVO), () -> {
                withdraw(ada, harbour, invitation);
                return "withdrawn";
            }));

            assertThat(results)
                    .filteredOn(result -> !(result instanceof Exception))
                    .hasSize(1);
            assertThat(results).filteredOn(Exception.class::isInstance).allSatisfy(thrown -> assertThat(thrown)
                    .isInstanceOfAny(LinkSpent.class, Missing.class));
        }

        @Test
        void a_mistake_in_what_I_say_costs_me_nothing() throws Exception {
            invite(ada, harbour, address());
            var secret = stage.letters().lastSecret();

            assertThatThrownBy(() -> join(secret, new Newcomer("", "klingon language", "Moon/Base")))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("name", "language", "timeZone"));

            assertThat(join(secret, IVO)).isInstanceOf(Joining.Joined.class);
        }

        @Test
        void after_two_weeks_the_link_is_no_longer_good() throws Exception {
            invite(ada, harbour, address());
            var secret = stage.letters().lastSecret();
            stage.clock().pass(Duration.ofDays(14));

            assertThatThrownBy(() -> join(secret, IVO)).isInstanceOf(LinkSpent.class);
        }

        @Test
        void a_made_up_link_tells_nothing() {
            assertThatThrownBy(() -> read("made-up")).isInstanceOf(LinkSpent.class);
            assertThatThrownBy(() -> join("", IVO)).isInstanceOf(LinkSpent.class);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_somebody_known_elsewhere {

        private String secret;

        void invited() throws Exception {
            invite(ada, harbour, addressOf(nora), "READER");
            secret = stage.letters().lastSecret();
        }

        @Test
        void I_sign_in_first_and_the_link_stays_good() throws Exception {
            invited();

            assertThat(read(secret).next()).isEqualTo(InvitationPage.Next.SIGN_IN);
            assertThat(join(secret, IVO)).isInstanceOf(Joining.SignInFirst.class);
            assertThat(standing(nora, harbour)).isEmpty();
        }

        @Test
        void signed_in_I_join_with_my_account_and_my_name_stays() throws Exception {
            invited();

            assertThat(read(nora, quay, secret).next()).isEqualTo(InvitationPage.Next.AGREE);
            var joined = (Joining.Joined) join(nora, quay, secret, new Newcomer(null, null, null));

            assertThat(joined.person()).isEqualTo(nora);
            assertThat(joined.newcomer()).isFalse();
            assertThat(standing(nora, harbour)).containsExactly(Role.READER);
            assertThat(standing(nora, quay)).containsExactly(Role.ADMIN);
        }

        @Test
        void whoever_else_is_signed_in_does_not_join_in_my_place() throws Exception {
            invited();

            assertThat(read(milo, harbour, secret).next()).isEqualTo(InvitationPage.Next.SIGN_OUT);
            assertThat(join(milo, harbour, secret, IVO)).isInstanceOf(Joining.SignOutFirst.class);
            assertThat(standing(nora, harbour)).isEmpty();
        }

        @Test
        void if_I_have_joined_meanwhile_I_am_told_so() throws Exception {
            invited();
            join(nora, harbour, Role.MEMBER);

            assertThatThrownBy(() -> join(nora, quay, secret, IVO)).isInstanceOf(MembershipProblem.AlreadyMember.class);
        }
    }

    private InvitationLine invite(PersonId by, OrganisationId into, String email, String... roles) throws Exception {
        return invite(by, into, into, email, roles);
    }

    private InvitationLine invite(
            PersonId by, OrganisationId acting, OrganisationId into, String email, String... roles) throws Exception {
        var wanted = roles.length == 0 ? List.of("MEMBER") : List.of(roles);
        return stage.as(by, acting, () -> use(InvitePerson.class)
                .invite(into, new InvitePerson.Request("Ivo Invited", email, "de", wanted)));
    }

    private List<InvitationLine> list(PersonId by, OrganisationId of) throws Exception {
        return stage.as(by, of, () -> use(ListInvitations.class).list(of)).items();
    }

    private void withdraw(PersonId by, OrganisationId of, InvitationLine invitation) throws Exception {
        stage.as(by, of, () -> {
            use(WithdrawInvitation.class).withdraw(of, invitation.id(), invitation.version());
            return "done";
        });
    }

    private InvitationPage read(String secret) throws Exception {
        return read(null, null, secret);
    }

    private InvitationPage read(@Nullable PersonId person, @Nullable OrganisationId acting, String secret)
            throws Exception {
        return stage.as(person, acting, () -> use(ReadInvitation.class).read(secret));
    }

    private Joining join(String secret, Newcomer newcomer) throws Exception {
        return join(null, null, secret, newcomer);
    }

    private Joining join(@Nullable PersonId person, @Nullable OrganisationId acting, String secret, Newcomer newcomer)
            throws Exception {
        return stage.as(person, acting, () -> use(JoinByInvitation.class).join(secret, newcomer));
    }

    private Set<Role> standing(PersonId person, OrganisationId organisation) throws Exception {
        return stage.fenced(
                person, organisation, Duty.NONE, () -> use(Standings.class).rolesOf(person, organisation));
    }

    private static String address() {
        return name("ivo").replace(' ', '.') + "@example.org";
    }

    private String addressOf(PersonId person) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.prepareStatement("SELECT email FROM access.person WHERE id = ?")) {
            statement.setObject(1, person.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
