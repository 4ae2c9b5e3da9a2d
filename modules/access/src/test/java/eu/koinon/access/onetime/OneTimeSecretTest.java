package eu.koinon.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OneTimeSecretTest {
    private static final OneTimeSecret SECRET =
            OneTimeSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void its_address_names_network_and_account_and_what_apps_need() {
        assertThat(SECRET.uri("La Strada: Network", "zoé+app@haus.example"))
                .isEqualTo("otpauth://totp/La%20Strada%20Network:zo%C3%A9%2Bapp%40haus.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=La%20Strada%20Network"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void it_can_be_typed_in_groups_of_four() {
        assertThat(SECRET.forTyping()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Property
    void every_secret_is_read_by_apps_as_it_was_made(@ForAll @Size(20) byte[] bytes) {
        String text = OneTimeSecret.of(bytes).forTyping().replace(" ", "");

        assertThat(new org.apache.commons.codec.binary.Base32().decode(text)).isEqualTo(bytes);
    }

    @Property
    void every_secret_survives_being_stored(@ForAll @Size(20) byte[] bytes) {
        assertThat(OneTimeSecret.of(OneTimeSecret.of(bytes).bytes())).isEqualTo(OneTimeSecret.of(bytes));
    }

    @Test
    void other_lengths_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OneTimeSecret.of(new byte[19]));
    }

    @Test
    void it_does_not_show_itself_in_logs() {
        assertThat(SECRET).hasToString("OneTimeSecret[REDACTED]");
    }
}
