package eu.koinon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    @Test
    void what_was_given_out_is_read_again() {
        assertThat(VersionTag.read(VersionTag.of(0))).isZero();
        assertThat(VersionTag.read(VersionTag.of(42))).isEqualTo(42);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"*", "42", "W/\"42\"", "\"42\", \"43\"", "\"-1\"", "\"007\"", "\"99999999999999999999\"", "\"x\""
            })
    void anything_else_counts_as_no_version_at_all(String header) {
        assertThatThrownBy(() -> VersionTag.read(header)).isInstanceOf(PreconditionMissing.class);
    }
}
