package eu.koinon.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInByPasswordTest {

    @Test
    void an_address_has_one_count_of_tries_however_it_is_padded_or_written() {
        var key = SignInByPassword.key("ada@example.org");

        assertThat(SignInByPassword.key(" ".repeat(299) + "ada@example.org")).isEqualTo(key);
        assertThat(SignInByPassword.key("\u2003ADA@example.org\t")).isEqualTo(key);
        assertThat(SignInByPassword.key("ａda@example.org")).isEqualTo(key);
    }

    @Test
    void what_is_no_address_is_counted_by_no_more_than_its_beginning() {
        assertThat(SignInByPassword.key("  nobody  ")).isEqualTo("nobody");
        assertThat(SignInByPassword.key("n".repeat(5000))).hasSize(300);
    }
}
