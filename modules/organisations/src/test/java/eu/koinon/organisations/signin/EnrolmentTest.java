package eu.koinon.organisations.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.openid.OpenIdIdentity;
import eu.koinon.access.passkeys.CredentialId;
import eu.koinon.access.passkeys.PasskeyCredential;
import eu.koinon.access.passkeys.RegisteredPasskey;
import eu.koinon.access.signin.CompleteEnrolment;
import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.Factors;
import eu.koinon.access.signin.FindAccount;
import eu.koinon.access.signin.FindIdentity;
import eu.koinon.access.signin.Pending;
import eu.koinon.access.signin.SignInByPassword;
import eu.koinon.access.signin.SignInFailed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may choose how to sign in, and when: a mailbox, or a password, never opens an account that has a second factor. */
class EnrolmentTest extends SigningIn {

    private static final String ANOTHER = "violet kettle sings at dawn";

    @Nested
    class As_a_newcomer {

        @Test
        void I_choose_a_password_and_an_app_and_get_recovery_codes() throws Exception {
            var first = begin();
            assertThat(first.kind()).isEqualTo(Pending.Kind.ENROL);

            var enrolled = passwordAndApp(first);

            assertThat(enrolled.proven().person()).isEqualTo(person);
            assertThat(enrolled.codes()).hasSize(10);
            assertThat(factors()).isEqualTo(new Factors(true, false, false));
        }

        @Test
        void I_am_not_through_before_the_app_shows_the_right_code() throws Exception {
            var next = chosenPassword(begin());

            assertThatThrownBy(() -> stage.asVisitor(() -> enrol().confirm(next.secret(), "000000")))
                    .hasMessageContaining("code-wrong");
            assertThat(factors().any()).isFalse();
        }

        @Test
        void I_choose_a_passkey_and_get_recovery_codes_too() throws Exception {
            var codes = stage.asVisitor(() -> complete().passkey(person, passkey(), "Key", false));

            assertThat(codes).hasSize(10);
            assertThat(factors()).isEqualTo(new Factors(true, true, false));
        }

        @Test
        void an_interrupted_choice_goes_on_after_the_right_password() throws Exception {
            chosenPassword(begin());

            var next = stage.asVisitor(() -> stage.use(SignInByPassword.class).attempt(email, PASSWORD));

            assertThat(next.kind()).isEqualTo(Pending.Kind.ENROL);
            assertThat(stage.<Boolean>asVisitor(() -> enrol().isPasswordChosen(next.secret())))
                    .isTrue();
        }

        @Test
        void the_provider_connects_my_account_by_my_address() throws Exception {
            assertThat(found()).isInstanceOf(FindIdentity.Found.Known.class);
        }
    }

    @Nested
    class As_somebody_who_has_only_the_mailbox_of_a_person_with_an_app {

        private List<String> codes = List.of();

        @BeforeEach
        void the_person_has_an_app() throws Exception {
            codes = passwordAndApp(begin()).codes();
        }

        @Test
        void I_am_asked_for_the_second_factor() throws Exception {
            var next = begin();

            assertThat(next.kind()).isEqualTo(Pending.Kind.RESET);
            assertThat(stage.<Optional<Factors>>asVisitor(() -> enrol().awaited(next.secret())))
                    .contains(new Factors(true, false, false));
        }

        @Test
        void I_can_choose_neither_password_nor_app() throws Exception {
            var next = begin();

            refused(() -> enrol().choosePassword(next.secret(), ANOTHER));
            refused(() -> enrol().secretForApp(next.secret()));
            refused(() -> enrol().person(next.secret()));
            assertThat(stage.asVisitor(() -> stage.use(SignInByPassword.class).attempt(email, PASSWORD))
                            .kind())
                    .isEqualTo(Pending.Kind.CODE);
        }

        @Test
        void a_guessed_code_lets_me_no_further() throws Exception {
            var next = begin();

            refused(() -> enrol().showCode(next.secret(), "123456"));
            refused(() -> enrol().choosePassword(next.secret(), ANOTHER));
        }

        @Test
        void an_enrolment_that_was_begun_before_the_app_was_there_is_worth_nothing() throws Exception {
            refused(() -> complete().passkey(person, passkey(), "Thief", false));
            refused(() -> complete().app(person, OneTimeSecret.of(new byte[20]), 1, false));
            assertThat(factors()).isEqualTo(new Factors(true, false, false));
        }

        @Test
        void an_address_confirmed_by_the_provider_is_no_more_than_the_mailbox() throws Exception {
            assertThat(found()).isInstanceOf(FindIdentity.Found.Protected.class);
        }

        @Test
        void with_a_recovery_code_I_am_the_person_and_choose_another_password() throws Exception {
            var next = begin();

            var choosing = stage.asVisitor(() -> enrol().showCode(next.secret(), codes.get(0)));
            var chosen = stage.asVisitor(() -> enrol().choosePassword(choosing.secret(), ANOTHER));

            assertThat(chosen).isInstanceOf(Enrol.Chosen.Through.class);
            assertThat(stage.asVisitor(() -> stage.use(SignInByPassword.class).attempt(email, ANOTHER))
                            .kind())
                    .isEqualTo(Pending.Kind.CODE);
            refused(() -> enrol().showCode(begin().secret(), codes.get(0)));
        }
    }

    @Nested
    class As_somebody_who_has_only_the_mailbox_or_the_password_of_a_person_with_a_passkey {

        @BeforeEach
        void the_person_has_a_passkey_and_no_codes_left() throws Exception {
            passwordAndApp(begin());
            stage.asVisitor(() -> complete().passkey(person, passkey(), "Key", true));
            try (var connection = stage.database().asOwner();
                    var statement = connection.prepareStatement("WITH app AS (DELETE FROM access.one_time_secret WHERE"
                            + " person_id = ?) DELETE FROM access.recovery_code WHERE person_id = ?")) {
                statement.setObject(1, person.value());
                statement.setObject(2, person.value());
                statement.executeUpdate();
            }
            assertThat(factors()).isEqualTo(new Factors(false, true, false));
        }

        @Test
        void the_mailbox_leads_to_the_passkey() throws Exception {
            assertThat(begin().kind()).isEqualTo(Pending.Kind.RESET);
        }

        @Test
        void the_password_leads_to_the_passkey_and_not_to_a_new_app() throws Exception {
            assertThat(stage.asVisitor(() -> stage.use(SignInByPassword.class).attempt(email, PASSWORD))
                            .kind())
                    .isEqualTo(Pending.Kind.CODE);
        }
    }

    private CompleteEnrolment complete() {
        return stage.use(CompleteEnrolment.class);
    }

    private Factors factors() throws Exception {
        return stage.asVisitor(() -> stage.use(FindAccount.class).factors(person));
    }

    private FindIdentity.Found found() throws Exception {
        var identity = new OpenIdIdentity(
                "https://provider.example", "subject-" + person, Optional.of(email), Optional.empty());
        return stage.asVisitor(() -> stage.use(FindIdentity.class).findOrConnect(identity));
    }

    private void refused(Callable<?> deed) {
        ThrowingCallable asked = () -> stage.asVisitor(deed);
        assertThatThrownBy(asked).isInstanceOf(SignInFailed.class);
    }

    private static RegisteredPasskey passkey() {
        var id = ("passkey-" + COUNT.incrementAndGet()).getBytes(StandardCharsets.US_ASCII);
        return new RegisteredPasskey(
                CredentialId.of(id),
                PasskeyCredential.of(new byte[] {1, 0, 7}),
                0,
                new TreeSet<>(),
                new UUID(0, 0),
                false,
                false);
    }
}
