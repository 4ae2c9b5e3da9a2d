package eu.koinon.web.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import eu.koinon.access.Permission;
import eu.koinon.kernel.messages.Messages;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The table of acts")
class ActTest {

    @ParameterizedTest
    @EnumSource(Permission.class)
    @DisplayName("names each permission, and tells as done each that is recorded when it is done")
    void eachPermission(Permission permission) {
        var act = Act.of(permission.words());

        assertThat(act).isPresent();
        assertThat(act.orElseThrow().done() != null).isEqualTo(permission.isLogged());
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    @DisplayName("tells each in every language, with what its sentence can know")
    void eachSentence(Act act) {
        var done = act.done();
        if (done == null) {
            return;
        }
        for (var language : Messages.read().offered()) {
            var text = Messages.file(language.tag()).orElseThrow().getProperty(done);
            assertThat(text).as(language.tag() + " " + done).isNotBlank();
            assertThat(new MessageFormat(Objects.requireNonNull(text)).getArgumentNames())
                    .as(language.tag() + " " + done)
                    .contains("who")
                    .isSubsetOf(Set.of("who", "about", "organisation"));
        }
    }

    @Test
    @DisplayName("knows nothing of what nobody can do")
    void unknown() {
        assertThat(Act.of("made:up")).isEmpty();
    }
}
