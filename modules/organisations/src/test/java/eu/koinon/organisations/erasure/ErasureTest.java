package eu.koinon.organisations.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.stage.Stage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Erasing an account (GDPR Article 17). */
class ErasureTest extends OnStage {

    private static final Reason ASKED = new Reason("Asked for it by letter");

    @Override
    protected Stage stage() {
        try {
            return Played.with(List.of(
                    ReadAccount.class,
                    Class.forName("eu.koinon.access.accounts.AccountData"),
                    Class.forName("eu.koinon.access.mail.LetterData")));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class As_myself {

        @Test
        void neither_name_nor_address_nor_any_way_to_sign_in_stays() throws Exception {
            var before = card(milo);
            change("INSERT INTO access.password VALUES (?, 'x', now())", milo.value());
            change("INSERT INTO access.recovery_code VALUES (?, ?)", milo.value(), new byte[] {1});
            change(
                    "INSERT INTO access.openid_identity VALUES ('https://id.example', ?, ?, now())",
                    UUID.randomUUID().toString(),
                    milo.value());
            session(milo);

            eraseMilo();

            assertThat(card(milo).name()).isEmpty();
            assertThat(card(milo).isErased()).isTrue();
            assertThat(card(milo).active()).isFalse();
            assertThat(count(
                            "SELECT count(*) FROM access.person WHERE email = ? OR email_key = ? OR name = ?",
                            before.email().value(),
                            before.email().key(),
                            before.name()))
                    .isZero();
            for (var table : List.of("password", "recovery_code", "openid_identity", "session", "token", "link")) {
                assertThat(count("SELECT count(*) FROM access." + table + " WHERE person_id = ?", milo.value()))
                        .as(table)
                        .isZero();
            }
        }

        @Test
        void that_somebody_belonged_to_the_organisation_stays_without_why_they_left() throws Exception {
            change(
                    "INSERT INTO organisations.membership VALUES (?, ?, ?, now(), now(), now(), 'drank', 1)",
                    UUID.randomUUID(),
                    quay.value(),
                    milo.value());

            eraseMilo();

            assertThat(count(
                            "SELECT count(*) FROM organisations.membership m JOIN organisations.membership_role r"
                                    + " ON r.membership_id = m.id WHERE m.person_id = ? AND m.organisation_id = ?"
                                    + " AND m.ended_at IS NOT NULL AND m.end_reason = 'erased' AND r.role = 'MEMBER'",
                            milo.value(),
                            harbour.value()))
                    .isOne();
            assertThat(count("SELECT count(*) FROM organisations.membership WHERE end_reason = 'drank'"))
                    .isZero();
        }

        @Test
        void letters_to_me_and_invitations_of_my_address_are_forgotten() throws Exception {
            var address = card(milo).email();
            change(
                    "INSERT INTO kernel.mail (id, recipient, language, subject, text_body, html_body, category, state,"
                            + " created_at) VALUES (?, ?, 'en', 's', '', '', 'c', 'SENT', now())",
                    UUID.randomUUID(),
                    address.value());
            change(
                    "INSERT INTO organisations.invitation VALUES (?, ?, ?, ?, 'Milo', 'en', 'MEMBER', ?, now(), now(),"
                            + " 'OPEN', 1)",
                    UUID.randomUUID(),
                    quay.value(),
                    address.value(),
                    address.key(),
                    nora.value());

            eraseMilo();

            assertThat(count("SELECT count(*) FROM kernel.mail WHERE recipient = ?", address.value()))
                    .isZero();
            assertThat(count("SELECT count(*) FROM organisations.invitation WHERE email_key = ?", address.key()))
                    .isZero();
            assertThat(count(
                            "SELECT count(*) FROM organisations.invitation WHERE organisation_id = ? AND name = ''"
                                    + " AND state = 'WITHDRAWN'",
                            quay.value()))
                    .isOne();
        }

        @Test
        void the_invitation_i_followed_at_an_earlier_address_is_forgotten_with_the_letters_there() throws Exception {
            invited(milo, "before-milo@harbour.example");
            letter("before-milo@harbour.example");

            eraseMilo();

            assertThat(
                            count(
                                    "SELECT count(*) FROM organisations.invitation WHERE email = 'before-milo@harbour.example'"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM kernel.mail WHERE recipient = 'before-milo@harbour.example'"))
                    .isZero();
        }

        @Test
        void what_came_to_my_address_when_it_was_somebody_elses_stays() throws Exception {
            var address = card(milo).email().value();
            invited(ada, address);

            eraseMilo();

            assertThat(count("SELECT count(*) FROM organisations.invitation WHERE email = ?", address))
                    .isOne();
        }

        @Test
        void letters_to_an_earlier_address_that_is_somebody_elses_now_stay() throws Exception {
            var address = card(ada).email().value();
            invited(milo, address);
            letter(address);

            eraseMilo();

            assertThat(count("SELECT count(*) FROM kernel.mail WHERE recipient = ?", address))
                    .isOne();
        }

        @Test
        void what_was_said_about_me_in_working_groups_is_forgotten() throws Exception {
            var group = UUID.randomUUID();
            change(
                    "INSERT INTO organisations.working_group (id, name_en, name_de, name_fr, purpose_en, purpose_de,"
                            + " purpose_fr, open, created_at, version)"
                            + " VALUES (?, 'G', 'G', 'G', 'p', 'p', 'p', false, now(), 1)",
                    group);
            change(
                    "INSERT INTO organisations.working_group_request VALUES (?, ?, ?, ?, 'Milo knows it all', ?, now(),"
                            + " 'DECLINED', 'Not Milo', ?, now(), 1)",
                    UUID.randomUUID(),
                    group,
                    harbour.value(),
                    milo.value(),
                    milo.value(),
                    cora.value());

            eraseMilo();

            assertThat(count("SELECT count(*) FROM organisations.working_group_request WHERE words LIKE '%Milo%'"
                            + " OR reason LIKE '%Milo%'"))
                    .isZero();
        }

        @Test
        void one_last_letter_tells_that_it_is_done() throws Exception {
            var before = card(milo);

            eraseMilo();

            var letter = stage.letters().last();
            assertThat(letter.kind()).isEqualTo("account-erased");
            assertThat(letter.recipient()).isEqualTo(before.email());
        }

        @Test
        void a_request_that_is_still_on_its_way_is_nobodys() throws Exception {
            eraseMilo();

            assertThatThrownBy(() ->
                            stage.as(milo, harbour, () -> use(ReadAccount.class).read()))
                    .isInstanceOf(SignInNeeded.class);
        }

        @Test
        void wherever_i_belong_i_leave() throws Exception {
            join(milo, quay, Role.DELEGATE);

            assertThat(foreseen(milo))
                    .extracting(ForeseeErasure.Leaving::needed)
                    .containsExactly(false, false);
            eraseMilo();

            assertThat(count(
                            "SELECT count(*) FROM organisations.membership WHERE person_id = ? AND ended_at IS NULL",
                            milo.value()))
                    .isZero();
        }

        @Test
        void nothing_is_erased_while_an_organisation_cannot_be_without_me() throws Exception {
            join(milo, quay, Role.MEMBER);
            join(ada, quay, Role.MEMBER);

            assertThat(foreseen(ada))
                    .filteredOn(ForeseeErasure.Leaving::needed)
                    .extracting(ForeseeErasure.Leaving::id)
                    .containsExactly(harbour);
            assertThatThrownBy(() -> erase(ada)).isInstanceOf(MembershipProblem.LastAdmin.class);
            assertThat(card(ada).active()).isTrue();
            assertThat(count(
                            "SELECT count(*) FROM organisations.membership WHERE person_id = ? AND ended_at IS NULL",
                            ada.value()))
                    .isEqualTo(2);
        }

        @Test
        void of_the_last_two_admins_who_erase_themselves_at_once_one_stays() throws Exception {
            var other = person("Alma");
            join(other, harbour, Role.ADMIN);

            var results = atOnce(List.of(() -> erase(ada), () -> erase(other)));

            assertThat(results).containsOnlyOnce("done");
            assertThat(List.of(card(ada).active(), card(other).active())).containsExactlyInAnyOrder(true, false);
        }

        @Test
        void my_address_is_free_for_a_new_invitation() throws Exception {
            var address = card(milo).email();
            eraseMilo();

            assertThat(stage.fenced(
                            null, null, Duty.SIGN_IN, () -> use(People.class).byEmail(address)))
                    .isEmpty();
        }
    }

    @Nested
    class As_coordinator {

        @Test
        void somebody_who_asked_is_erased_with_a_reason() throws Exception {
            eraseFor(milo, ASKED);

            assertThat(card(milo).isErased()).isTrue();
            assertThat(stage.acts().all()).anySatisfy(act -> {
                assertThat(act.what()).isEqualTo("person:erase");
                assertThat(act.about()).isEqualTo(milo.toString());
                assertThat(act.outcome()).isEqualTo("done");
            });
        }

        @Test
        void there_is_no_erasure_without_a_reason() throws Exception {
            assertThatThrownBy(() -> eraseFor(milo, new Reason(" "))).isInstanceOf(InvalidFields.class);
            assertThat(card(milo).active()).isTrue();
        }

        @Test
        void the_last_admin_of_an_organisation_stays() throws Exception {
            assertThatThrownBy(() -> eraseFor(ada, ASKED)).isInstanceOf(MembershipProblem.LastAdmin.class);
            assertThat(card(ada).active()).isTrue();
        }

        @Test
        void who_is_erased_already_is_not_there() throws Exception {
            eraseFor(milo, ASKED);

            assertThatThrownBy(() -> eraseFor(milo, ASKED)).isInstanceOf(Missing.class);
        }

        @Test
        void my_own_account_is_erased_elsewhere() {
            assertThatThrownBy(() -> eraseFor(cora, ASKED)).isInstanceOf(Conflict.class);
        }
    }

    @Nested
    class As_anybody_else {

        @Test
        void nobody_erases_others() throws Exception {
            assertThatThrownBy(() -> stage.as(ada, harbour, () -> {
                        use(ErasePerson.class).erase(milo, ASKED);
                        return "done";
                    }))
                    .isInstanceOf(Missing.class);
            assertThat(card(milo).active()).isTrue();
        }

        @Test
        void the_database_refuses_it_behind_the_gate_too() throws Exception {
            var card = card(milo);

            assertThatThrownBy(() -> stage.fenced(ada, harbour, Duty.NONE, () -> {
                        use(Erasure.class).erase(card);
                        return "done";
                    }))
                    .hasStackTraceContaining("nobody may erase the account of somebody else");
        }
    }

    @Nested
    class As_the_platform {

        @Test
        void who_left_the_last_organisation_a_year_ago_is_erased_and_nobody_else() throws Exception {
            var gone = person("Gone");
            join(gone, harbour, Role.MEMBER);
            var back = person("Back");
            join(back, harbour, Role.MEMBER);
            change(
                    "UPDATE access.person SET created_at = created_at - interval '3 years' WHERE id IN (?, ?, ?)",
                    gone.value(),
                    back.value(),
                    milo.value());
            change(
                    "UPDATE organisations.membership SET ended_at = ? WHERE person_id IN (?, ?)",
                    OffsetDateTime.ofInstant(stage.clock().instant().minus(Duration.ofDays(366)), ZoneOffset.UTC),
                    gone.value(),
                    back.value());
            join(back, quay, Role.MEMBER);

            stage.asVisitor(() -> {
                use(LeaversRound.class).run("");
                return "done";
            });

            assertThat(card(gone).isErased()).isTrue();
            assertThat(card(back).active()).isTrue();
            assertThat(card(milo).active()).isTrue();
        }
    }

    private void invited(PersonId person, String address) throws Exception {
        change(
                "INSERT INTO organisations.invitation (id, organisation_id, email, email_key, name, language, roles,"
                        + " invited_by, created_at, expires_at, state, version, accepted_by)"
                        + " VALUES (?, ?, ?, ?, 'Somebody', 'en', 'MEMBER', ?, now(), now(), 'ACCEPTED', 1, ?)",
                UUID.randomUUID(),
                harbour.value(),
                address,
                address,
                nora.value(),
                person.value());
    }

    private void letter(String address) throws Exception {
        change(
                "INSERT INTO kernel.mail (id, recipient, language, subject, text_body, html_body, category, state,"
                        + " created_at) VALUES (?, ?, 'en', 's', '', '', 'c', 'SENT', now())",
                UUID.randomUUID(),
                address);
    }

    private void eraseMilo() throws Exception {
        erase(milo);
    }

    private String erase(PersonId person) throws Exception {
        return stage.as(person, harbour, () -> {
            use(EraseMyAccount.class).erase();
            return "done";
        });
    }

    private String eraseFor(PersonId person, Reason reason) throws Exception {
        return stage.as(cora, secretariat, () -> {
            use(ErasePerson.class).erase(person, reason);
            return "done";
        });
    }

    private List<ForeseeErasure.Leaving> foreseen(PersonId person) throws Exception {
        return stage.as(person, harbour, () -> use(ForeseeErasure.class).foresee());
    }

    private PersonCard card(PersonId person) throws Exception {
        return stage.fenced(
                null, null, Duty.SIGN_IN, () -> use(People.class).find(person).orElseThrow());
    }

    private void session(PersonId person) throws Exception {
        change(
                "INSERT INTO access.session (id_hash, public_id, person_id, created_at, last_seen_at, expires_at)"
                        + " VALUES (?, ?, ?, now(), now(), now() + interval '1 day')",
                new byte[] {7},
                UUID.randomUUID(),
                person.value());
    }
}
