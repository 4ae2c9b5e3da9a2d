package eu.koinon.organisations.joining;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.EmailAddress;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MailDomainTest {

    @Property
    void what_is_typed_is_refused_or_read_as_the_mail_system_compares_it(@ForAll String typed) {
        MailDomain.read(typed).ifPresent(domain -> {
            assertThat(domain.value())
                    .matches("[a-z0-9.-]{4,253}")
                    .isEqualTo(domain.value().toLowerCase(Locale.ROOT));
            assertThat(MailDomain.read(domain.value())).contains(domain);
        });
    }

    @Test
    void a_domain_is_the_same_however_it_is_written() {
        assertThat(MailDomain.read(" @Käthe-Haus.Example ")).contains(new MailDomain("xn--kthe-haus-v2a.example"));
        assertThat(MailDomain.of(new EmailAddress("Ada@KÄTHE-haus.example")))
                .contains(new MailDomain("xn--kthe-haus-v2a.example"));
        for (var none :
                new String[] {"", "@", "example", "a@b.example", "-a.example", "a..example", "1.2.3.4", "a b.example"
                }) {
            assertThat(MailDomain.read(none)).as(none).isEmpty();
        }
    }

    @Test
    void names_that_are_looked_up_apart_stay_apart() {
        assertThat(MailDomain.read("straße.example")).contains(new MailDomain("xn--strae-oqa.example"));
        assertThat(MailDomain.of(new EmailAddress("ada@STRASSE.example"))).contains(new MailDomain("strasse.example"));
        assertThat(MailDomain.read("βόλος.example")).contains(new MailDomain("xn--nxasmm1c.example"));
        assertThat(MailDomain.read("xn--strae-oqa.example").orElseThrow().writings())
                .containsExactlyInAnyOrder("xn--strae-oqa.example", "straße.example");
        assertThat(MailDomain.read("xn--a.example")).isEmpty();
        assertThat(MailDomain.read("a\u200db.example")).isEmpty();
        assertThat(MailDomain.read("\u05d01a.example")).isEmpty();
    }

    @Test
    void where_anybody_can_have_an_address_is_known_with_what_is_below_it() {
        assertThat(new MailDomain("gmail.com").isPublic()).isTrue();
        assertThat(new MailDomain("mail.yahoo.com").isPublic()).isTrue();
        assertThat(new MailDomain("notgmail.com").isPublic()).isFalse();
    }
}
