package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Letter;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.JoinByInvitation;
import eu.koinon.organisations.invitations.ResendInvitation;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever belongs to an organisation sees its shelters: so its own people are told when an outsider lets somebody in. */
class OutsiderLettersTest extends OnStage {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class The_admins_of_an_organisation {

        @Test
        void are_told_at_once_when_the_secretariat_invites_somebody_into_it() throws Exception {
            var adele = person("Adèle");
            join(adele, harbour, Role.ADMIN);
            change("UPDATE access.person SET language = 'fr' WHERE id = ?", adele.value());

            var letters = letters(() -> invite(cora, secretariat, "READER"));

            assertThat(letters).hasSize(3);
            assertThat(letters.subList(0, 2)).allSatisfy(letter -> {
                assertThat(letter.kind()).isEqualTo("outsider-invited");
                assertThat(letter.arguments()).containsEntry("person", "Ivo Invited");
                assertThat(letter.arguments().get("actor")).asString().startsWith("Cora");
                assertThat(letter.arguments().get("from")).isEqualTo("Secretariat");
                assertThat(letter.arguments().get("organisation")).asString().startsWith("Harbour");
                assertThat(letter.action()).asString().endsWith("/organisations/" + harbour + "/people");
            });
            assertThat(letters.subList(0, 2))
                    .extracting(letter -> letter.recipient().value())
                    .containsExactlyInAnyOrder(email(ada), email(adele));
            assertThat(letters.subList(0, 2)).extracting(Letter::language).containsExactlyInAnyOrder("en", "fr");
            assertThat(letters.get(2).kind()).isEqualTo("invitation");
        }

        @Test
        void are_told_when_the_secretariat_sends_an_invitation_again() throws Exception {
            var invitation = invite(ada, harbour, "READER");

            var letters = letters(() -> stage.as(
                    cora, secretariat, () -> use(ResendInvitation.class).resend(harbour, invitation.id())));

            assertThat(letters).extracting(Letter::kind).containsExactly("outsider-invited", "invitation");
        }

        @Test
        void are_told_when_somebody_joins_whom_the_secretariat_invited() throws Exception {
            invite(cora, secretariat, "ADMIN");

            var letters = letters(this::follow);

            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("outsider-joined");
                assertThat(letter.recipient().value()).isEqualTo(email(ada));
                assertThat(letter.arguments()).containsEntry("person", "Ivo Ivić");
                assertThat(letter.arguments().get("actor")).asString().startsWith("Cora");
            });
        }

        @Test
        void are_told_when_the_secretariat_gives_a_role_in_it_even_if_that_takes_it_from_them() throws Exception {
            assertThat(letters(() -> assign(cora, secretariat, milo, "ADMIN")))
                    .extracting(Letter::kind, letter -> letter.recipient().value())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("outsider-gave-roles", email(ada)));
            assertThat(letters(() -> assign(cora, secretariat, ada, "READER")))
                    .extracting(letter -> letter.recipient().value())
                    .containsExactlyInAnyOrder(email(ada), email(milo));
        }

        @Test
        void are_not_told_while_they_are_locked_or_their_mandate_is_over() throws Exception {
            var adele = person("Adele");
            join(adele, harbour, Role.ADMIN);
            change("UPDATE access.person SET state = 'LOCKED' WHERE id = ?", adele.value());
            var albert = person("Albert");
            change(
                    "UPDATE organisations.membership_role SET until_day = '2020-12-31' WHERE membership_id = ?",
                    join(albert, harbour, Role.ADMIN));

            assertThat(letters(() -> assign(cora, secretariat, milo, "READER")))
                    .extracting(letter -> letter.recipient().value())
                    .containsExactly(email(ada));
        }

        private Object follow() throws Exception {
            var secret = stage.letters().lastSecret();
            return stage.asVisitor(
                    () -> use(JoinByInvitation.class).join(secret, new Newcomer("Ivo Ivić", "de", "Europe/Zagreb")));
        }

        @Test
        void nobody_is_told_when_its_own_admin_does() throws Exception {
            assertThat(letters(() -> invite(ada, harbour, "READER")))
                    .extracting(Letter::kind)
                    .containsExactly("invitation");
            assertThat(letters(this::follow)).isEmpty();
            assertThat(letters(() -> assign(ada, harbour, milo, "READER"))).isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Where_there_is_no_admin {

        @Test
        void the_signatories_are_told_and_without_them_there_is_nobody_to_tell() throws Exception {
            change("DELETE FROM organisations.membership_role WHERE organisation_id = ?", harbour.value());
            assertThat(letters(() -> assign(cora, secretariat, ada, "SIGNATORY")))
                    .isEmpty();

            assertThat(letters(() -> assign(cora, secretariat, milo, "READER")))
                    .extracting(letter -> letter.recipient().value())
                    .containsExactly(email(ada));
        }
    }

    private List<Letter> letters(Callable<?> deed) throws Exception {
        var before = stage.letters().all().size();
        deed.call();
        var all = stage.letters().all();
        return all.subList(before, all.size());
    }

    private InvitationLine invite(PersonId by, OrganisationId acting, String role) throws Exception {
        var address = name("ivo").replace(' ', '.') + "@example.org";
        return stage.as(by, acting, () -> use(InvitePerson.class)
                .invite(harbour, new InvitePerson.Request("Ivo Invited", address, "de", List.of(role))));
    }

    private PersonHere assign(PersonId by, OrganisationId acting, PersonId to, String role) throws Exception {
        var version = count(
                "SELECT version FROM organisations.membership WHERE organisation_id = ? AND person_id = ?",
                harbour.value(),
                to.value());
        return stage.as(by, acting, () -> use(AssignRoles.class)
                .assign(harbour, to, version, new AssignRoles.Request(List.of(new MandateForm(role, null, null)))));
    }

    private String email(PersonId person) throws SQLException {
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
