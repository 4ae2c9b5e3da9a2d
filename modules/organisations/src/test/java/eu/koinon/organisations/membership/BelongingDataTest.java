package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.ExportMyData;
import eu.koinon.access.MyData;
import eu.koinon.access.accounts.ConfirmAddress;
import eu.koinon.access.accounts.MoveAccount;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.JoinByInvitation;
import eu.koinon.organisations.invitations.Joining;
import eu.koinon.organisations.network.RemoveOrganisation;
import eu.koinon.organisations.stage.Stage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The copy of their data that a person takes holds what is theirs, and nothing of anybody else. */
class BelongingDataTest extends OnStage {

    @Override
    protected Stage stage() {
        try {
            return Played.with(List.of(
                    ExportMyData.class,
                    MoveAccount.class,
                    ConfirmAddress.class,
                    Class.forName("eu.koinon.access.mail.LetterData")));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Whoever_has_left_an_organisation {

        @Test
        void finds_in_it_neither_name_nor_address_of_anybody_they_invited() throws Exception {
            var adele = person("Adele");
            var membership = join(adele, harbour, Role.ADMIN);
            var address = address("ivo");
            invite(adele, harbour, "Ivo Invited", address);
            stage.network().leave(membership);

            var invitations = data(adele, null).of(DataPart.INVITATIONS);

            assertThat(invitations).singleElement().satisfies(entry -> assertThat(entry.fields())
                    .containsEntry(DataField.GIVEN_BY_ME, true)
                    .containsEntry(DataField.ROLES, List.of("MEMBER"))
                    .containsKeys(DataField.ORGANISATION, DataField.SINCE, DataField.STATE)
                    .doesNotContainKeys(DataField.NAME, DataField.EMAIL));
        }

        @Test
        void still_finds_the_invitation_that_they_followed() throws Exception {
            var address = address("ivo");
            invite(ada, harbour, "Ivo Invited", address);
            var ivo = follow("Ivo");

            assertThat(data(ivo, harbour).of(DataPart.INVITATIONS))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.fields())
                            .containsEntry(DataField.NAME, "Ivo Invited")
                            .containsEntry(DataField.EMAIL, address)
                            .containsEntry(DataField.STATE, "ACCEPTED"));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Whoever_takes_over_an_address {

        @Test
        void sees_nothing_that_was_written_to_its_former_owner_and_no_invitation_that_the_former_owner_accepted()
                throws Exception {
            var address = address("info");
            invite(ada, harbour, "Fred Former", address);
            var fred = follow("Fred");
            letter(address, "For Fred");
            invite(nora, quay, "Fred Former", address);
            stage.clock().pass(Duration.ofDays(1));
            move(fred, harbour, address("fred"));
            stage.clock().pass(Duration.ofDays(1));
            change(
                    "UPDATE organisations.invitation SET state = 'WITHDRAWN' WHERE state = 'OPEN' AND email = ?",
                    address);

            invite(ada, harbour, "Anna Next", address);
            var anna = follow("Anna");
            letter(address, "For Anna");

            var hers = data(anna, harbour);
            assertThat(hers.of(DataPart.INVITATIONS)).singleElement().satisfies(entry -> assertThat(entry.fields())
                    .containsEntry(DataField.NAME, "Anna Next"));
            assertThat(hers.of(DataPart.LETTERS)).singleElement().satisfies(entry -> assertThat(entry.fields())
                    .containsEntry(DataField.SUBJECT, "For Anna"));
            assertThat(data(fred, harbour).of(DataPart.INVITATIONS))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.fields()).containsEntry(DataField.NAME, "Fred Former"));
        }

        @Test
        void by_moving_to_it_sees_no_more() throws Exception {
            var address = address("info");
            invite(ada, harbour, "Fred Former", address);
            var fred = follow("Fred");
            letter(address, "For Fred");
            move(fred, harbour, address("fred"));
            stage.clock().pass(Duration.ofDays(1));

            move(milo, harbour, address);

            assertThat(data(milo, harbour).of(DataPart.INVITATIONS)).isEmpty();
            assertThat(data(milo, harbour).of(DataPart.LETTERS)).isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class A_former_member_of_a_removed_organisation {

        @Test
        void does_not_find_the_secretariats_reason_in_it() throws Exception {
            var version = count("SELECT version FROM organisations.organisation WHERE id = ?", harbour.value());
            stage.as(cora, secretariat, () -> {
                use(RemoveOrganisation.class).remove(harbour, version, new Reason("Fraud by its treasurer"));
                return "";
            });

            assertThat(data(milo, null).of(DataPart.MEMBERSHIPS))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.fields()).containsEntry(DataField.REASON, "organisation removed"));
            assertThat(count("SELECT count(*) FROM organisations.organisation WHERE removal_reason LIKE 'Fraud%'"))
                    .isEqualTo(1);
        }
    }

    private MyData data(PersonId who, OrganisationId actingFor) throws Exception {
        return stage.as(who, actingFor, () -> use(ExportMyData.class).export());
    }

    private void invite(PersonId by, OrganisationId into, String name, String email) throws Exception {
        stage.as(by, into, () -> use(InvitePerson.class)
                .invite(into, new InvitePerson.Request(name, email, "en", List.of("MEMBER"))));
    }

    private PersonId follow(String name) throws Exception {
        var secret = stage.letters().lastSecret();
        var joined = stage.asVisitor(
                () -> use(JoinByInvitation.class).join(secret, new Newcomer(name, "en", "Europe/Brussels")));
        return ((Joining.Joined) joined).person();
    }

    private void move(PersonId who, OrganisationId actingFor, String email) throws Exception {
        var before = stage.letters().all().size();
        stage.as(who, actingFor, () -> {
            use(MoveAccount.class).ask(email);
            return "";
        });
        var link = String.valueOf(stage.letters().all().get(before).action());
        stage.asVisitor(() -> {
            use(ConfirmAddress.class).follow(link.substring(link.lastIndexOf('/') + 1));
            return "";
        });
    }

    private void letter(String recipient, String subject) throws Exception {
        change(
                "INSERT INTO kernel.mail (id, recipient, language, subject, text_body, html_body, category, state,"
                        + " created_at) VALUES (?, ?, 'en', ?, '', '', 'test', 'SENT', ?)",
                new UUID(1, System.nanoTime()),
                recipient,
                subject,
                stage.clock().instant().atOffset(ZoneOffset.UTC));
    }

    private static String address(String base) {
        return name(base).replace(' ', '.') + "@example.org";
    }
}
