package eu.koinon.web.pages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.web.pages.mail.MailText.Line;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a mail on a page")
class MailTextTest {

    private final MailText text = new MailText(URI.create("https://network.example"));

    @Test
    @DisplayName("can be followed where a line is an address of ours")
    void ours() {
        assertThat(text.lines("See:\nhttps://network.example/invitation/aB-_9\n\nBye\n"))
                .containsExactly(
                        new Line("See:", null),
                        new Line("https://network.example/invitation/aB-_9", "/invitation/aB-_9"),
                        new Line("", null),
                        new Line("Bye", null));
    }

    @Test
    @DisplayName("is only read where it leads elsewhere or is written to mislead")
    void notOurs() {
        assertThat(text.lines("""
                        https://network.example.evil/x
                        https://network.example//evil.example
                        https://network.example/a b
                        javascript:alert(1)
                        http://network.example/x""")).allSatisfy(line -> assertThat(line.href()).isNull());
    }
}
