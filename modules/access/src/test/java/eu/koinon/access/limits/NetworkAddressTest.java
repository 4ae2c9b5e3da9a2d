package eu.koinon.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Limits count")
class NetworkAddressTest {

    @Test
    @DisplayName("an IPv4 address by itself")
    void four() {
        assertThat(NetworkAddress.counted("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    @DisplayName("all IPv6 addresses of one customer together")
    void six() {
        assertThat(NetworkAddress.counted("2001:db8:1:2:a:b:c:d"))
                .isEqualTo(NetworkAddress.counted("2001:0db8:1:2::1"))
                .isEqualTo("2001:db8:1:2::/64");
        assertThat(NetworkAddress.counted("2001:db8:1:3::1")).isNotEqualTo("2001:db8:1:2::/64");
        assertThat(NetworkAddress.counted("::1")).isEqualTo("0:0:0:0::/64");
    }
}
