package eu.koinon.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Renders the layout and every part with sample data to target/patterns, to be looked at, and checks what it can. */
@DisplayName("The patterns")
class PatternsTest {
    private static final Path FOLDER = Path.of("target/patterns");
    private static Map<String, String> pages = Map.of();

    @BeforeAll
    static void render() throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, String> rendered = new java.util.TreeMap<>();
        Messages messages = Messages.read();
        for (Language language : messages.offered()) {
            for (Map.Entry<String, byte[]> page :
                    new Patterns(messages, language).pages().entrySet()) {
                String name = page.getKey() + "." + language.tag() + ".html";
                Files.write(FOLDER.resolve(name), page.getValue());
                rendered.put(name, new String(page.getValue(), StandardCharsets.UTF_8));
            }
        }
        pages = rendered;
    }

    @Test
    @DisplayName("show every part")
    void everyPart() throws IOException {
        Set<String> parts = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/jte/parts"))) {
            files.forEach(file -> parts.add("parts/" + file.getFileName()));
        }
        parts.removeAll(Patterns.USED);
        // what other parts are made of
        parts.removeAll(Set.of(
                "parts/label.jte",
                "parts/legend.jte",
                "parts/aboutField.jte",
                "parts/mark.jte",
                "parts/errorSummary.jte",
                "parts/notice.jte"));
        assertThat(parts).as("parts that no pattern shows").isEmpty();
    }

    @Test
    @DisplayName("carry no style, script or handler in the page, which the Content-Security-Policy would refuse")
    void nothingInline() {
        pages.forEach((name, html) -> {
            assertThat(html).as(name).doesNotContainPattern("(?i)<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:");
            assertThat(html).as(name).doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=\"/assets/)");
        });
    }

    @Test
    @DisplayName("ask no other site for anything")
    void nothingFromElsewhere() {
        pages.forEach((name, html) -> assertThat(html)
                .as(name)
                .doesNotContainPattern("(?i)<(?:link|script|img|iframe|source)[^>]*(?:src|href)=\"(?:https?:)?//"));
    }

    @Test
    @DisplayName("use each id once and point only to ids that exist")
    void ids() {
        pages.forEach((name, html) -> {
            List<String> ids = all(html, "\\sid=\"([^\"]+)\"");
            assertThat(ids).as(name).doesNotHaveDuplicates();
            for (String reference : all(
                    html,
                    "\\s(?:for|aria-controls|data-aria-controls|aria-describedby" + "|aria-labelledby)=\"([^\"]+)\"")) {
                assertThat(ids).as(name + " points to " + reference).contains(reference.split(" "));
            }
            for (String anchor : all(html, "href=\"#([^\"]+)\"")) {
                assertThat(ids).as(name + " links to " + anchor).contains(anchor);
            }
        });
    }

    @Test
    @DisplayName("escape what people wrote")
    void escaped() {
        pages.forEach((name, html) -> assertThat(html).as(name).doesNotContain("<Strada>"));
        assertThat(pages.get("form.en.html")).contains("La &lt;Strada> &#34;&amp;&#34;");
    }

    @Test
    @DisplayName("leave no key untranslated")
    void translated() {
        pages.forEach((name, html) ->
                assertThat(all(html, ">\\s*([a-z]+\\.[a-z-]+)\\s*<")).as(name).isEmpty());
    }

    private static List<String> all(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
