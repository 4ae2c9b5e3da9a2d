package eu.koinon.organisations.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.signin.CodeTries;
import eu.koinon.access.signin.ConfirmCode;
import eu.koinon.access.signin.Next;
import eu.koinon.access.signin.SignInByPassword;
import eu.koinon.access.signin.SignInFailed;
import eu.koinon.kernel.TooManyRequests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who has a person's password and guesses the codes. */
class GuessedCodesTest extends SigningIn {

    private List<String> recoveryCodes = List.of();

    @Override
    @BeforeAll
    void a_network() throws Exception {
        // an office of hundreds shares an address, and nobody shares codes
        System.setProperty("koinon.limits.factor", "100");
        super.a_network();
    }

    @Override
    @AfterAll
    void away() {
        super.away();
        System.clearProperty("koinon.limits.factor");
    }

    @BeforeEach
    void the_person_has_a_password_and_an_app() throws Exception {
        recoveryCodes = passwordAndApp(begin()).codes();
    }

    @Test
    void the_person_is_told_once_a_day() throws Exception {
        fail(5);
        assertThat(warnings()).isZero();

        fail(1);
        assertThat(warnings()).isEqualTo(1);

        stage.clock().pass(Duration.ofHours(2));
        fail(6);
        assertThat(warnings()).isEqualTo(1);

        stage.clock().pass(Duration.ofHours(23));
        fail(6);
        assertThat(warnings()).isEqualTo(2);
    }

    @Test
    void a_person_who_mistypes_now_and_then_is_not_alarmed() throws Exception {
        fail(2);
        signIn();
        fail(2);

        assertThat(warnings()).isZero();
    }

    @Test
    void there_is_an_end_to_it_for_the_day() throws Exception {
        for (int i = 0; i < 5; i++) {
            fail(6);
            stage.clock().pass(Duration.ofMinutes(15));
        }
        // one of the day's tries has come back meanwhile
        fail(1);
        var next = password();

        assertThatThrownBy(() -> stage.asVisitor(() -> confirm(next, "000000"))).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void signing_in_rightly_does_not_use_the_days_tries_up() {
        var tries = stage.use(CodeTries.class);

        assertThatCode(() -> {
                    for (int i = 0; i < 100; i++) {
                        tries.begin(person);
                        tries.right(person);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void the_persons_own_sign_ins_give_no_tries_to_whoever_guesses() throws Exception {
        for (int i = 0; i < 5; i++) {
            fail(5);
            signIn();
        }
        fail(5);

        assertThatThrownBy(() -> stage.use(CodeTries.class).begin(person)).isInstanceOf(TooManyRequests.class);
    }

    private Next password() throws Exception {
        return stage.asVisitor(() -> stage.use(SignInByPassword.class).attempt(email, PASSWORD));
    }

    private Object confirm(Next next, String code) {
        return stage.use(ConfirmCode.class).confirm(next.secret(), code);
    }

    private void fail(int times) throws Exception {
        var next = password();
        for (int i = 0; i < times; i++) {
            fail(next);
        }
    }

    private void fail(Next next) {
        assertThatThrownBy(() -> stage.asVisitor(() -> confirm(next, "000000"))).isInstanceOf(SignInFailed.class);
    }

    private void signIn() throws Exception {
        var code = recoveryCodes.get(0);
        recoveryCodes = recoveryCodes.subList(1, recoveryCodes.size());
        var next = password();
        stage.asVisitor(() -> confirm(next, code));
    }

    private long warnings() throws Exception {
        return stage.letters().all().stream()
                .filter(letter -> letter.kind().equals("codes-guessed"))
                .filter(letter -> letter.recipient().value().equals(email))
                .count();
    }
}
