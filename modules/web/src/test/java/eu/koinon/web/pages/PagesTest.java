package eu.koinon.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.messages.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Renders the pages in states that a network seldom is in, to target/pages, to be looked at, and checks what it can. */
@DisplayName("The pages in rare states")
class PagesTest {

    private static final Path FOLDER = Path.of("target/pages");
    private static final Map<String, String> PAGES = new TreeMap<>();

    @BeforeAll
    static void render() throws IOException {
        Files.createDirectories(FOLDER);
        var messages = Messages.read();
        for (var language : messages.offered()) {
            for (var page : new RareStates(messages, language).pages().entrySet()) {
                var name = page.getKey() + "." + language.tag() + ".html";
                Files.write(FOLDER.resolve(name), page.getValue());
                PAGES.put(name, new String(page.getValue(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    @DisplayName("carry nothing that the Content-Security-Policy would refuse")
    void nothingInline() {
        PAGES.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContainPattern("(?i)<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:"));
    }

    @Test
    @DisplayName("use each id once and point only to ids that exist")
    void ids() {
        PAGES.forEach((name, html) -> {
            var ids = all(html, "\\sid=\"([^\"]+)\"");
            assertThat(ids).as(name).doesNotHaveDuplicates();
            all(html, "\\s(?:for|aria-controls|aria-describedby|aria-labelledby)=\"([^\"]+)\"")
                    .forEach(named ->
                            assertThat(ids).as(name + " points to " + named).contains(named.split(" ")));
            all(html, "href=\"#([^\"]+)\"")
                    .forEach(anchor ->
                            assertThat(ids).as(name + " links to " + anchor).contains(anchor));
        });
    }

    @Test
    @DisplayName("have one main heading")
    void oneHeading() {
        PAGES.forEach(
                (name, html) -> assertThat(all(html, "(<h1[\\s>])")).as(name).hasSize(1));
    }

    @Test
    @DisplayName("escape what people and mail servers wrote")
    void escaped() {
        PAGES.forEach((name, html) ->
                assertThat(html).as(name).doesNotContain("<Strada>").doesNotContain("<b>550"));
    }

    @Test
    @DisplayName("leave no key untranslated")
    void translated() {
        PAGES.forEach((name, html) -> assertThat(all(html, ">\\s*([a-z]+\\.[a-z-]+(?:\\.[a-z-]+)?)\\s*<"))
                .as(name)
                .isEmpty());
    }

    private static List<String> all(String html, String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
