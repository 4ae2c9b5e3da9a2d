package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every page that a crawl finds")
class EveryPageTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final int MOST_PAGES = 60;

    private static final Network NETWORK = Network.shared();
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @TestFactory
    @DisplayName("has no accessibility finding, needs no sideways scrolling, asks nobody else and breaks no policy")
    Stream<DynamicTest> pages() {
        var readers = new LinkedHashMap<String, Client>();
        readers.put("a visitor", NETWORK.visitor());
        readers.put("a member", NETWORK.riveMember.client());
        readers.put("an admin", NETWORK.hafenlichtAdmin.client());
        readers.put("a coordinator", NETWORK.coordinator.client());
        readers.put("an auditor", NETWORK.auditor.client());
        return readers.entrySet().stream().flatMap(reader -> crawl(reader.getValue()).stream()
                .map(path -> DynamicTest.dynamicTest(
                        "as " + reader.getKey() + ": " + path, () -> check(reader.getValue(), path))));
    }

    private static void check(Client reader, String path) {
        var problems = new ArrayList<String>();
        for (var language : LANGUAGES) {
            reader.form("/language", Map.of("language", language, "back", "/"));
            for (var width : List.of(1280, 360)) {
                try (BrowserContext window = chromium.window(width, true, reader, NETWORK.platform.address())) {
                    var page = window.newPage();
                    page.onRequest(request -> {
                        if (!request.url().startsWith(NETWORK.platform.address().toString())
                                && !request.url().startsWith("data:")) {
                            problems.add("asks " + request.url());
                        }
                    });
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error")) {
                            problems.add(language + " " + width + " " + message.text());
                        }
                    });
                    problems.addAll(look(page, path, language, width));
                }
            }
        }
        reader.form("/language", Map.of("language", "en", "back", "/"));
        assertThat(problems).isEmpty();
    }

    private static List<String> look(Page page, String path, String language, int width) {
        var problems = new ArrayList<String>();
        page.navigate(NETWORK.platform.address() + path);
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            problems.add("is not in " + language);
        }
        if (Axe.overflows(page)) {
            problems.add("must be scrolled sideways at " + width + " px in " + language);
        }
        if (page.locator("h1").count() != 1) {
            problems.add("has " + page.locator("h1").count() + " main headings");
        }
        Axe.findings(page).forEach(finding -> problems.add(language + " " + width + " " + finding));
        return problems;
    }

    /** One page of each kind that links lead to, by reading; ids of one kind count as one. */
    private static List<String> crawl(Client reader) {
        var found = new LinkedHashMap<String, String>();
        var ahead = new ArrayDeque<>(List.of("/", "/sign-in", "/reset", "/nowhere"));
        while (!ahead.isEmpty() && found.size() < MOST_PAGES) {
            var path = ahead.poll();
            if (found.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            var answer = reader.get(path);
            if (answer.status() >= 300 && answer.status() < 400) {
                found.remove(kind(path));
                ahead.add(answer.leadsTo());
                continue;
            }
            var type = answer.header("Content-Type").orElse("");
            if (!type.startsWith("text/html")) {
                found.remove(kind(path));
                found.put("no page: " + kind(path), "");
                continue;
            }
            for (var link : answer.page().select("a[href]")) {
                var address = URI.create(link.absUrl("href"));
                if (String.valueOf(address.getAuthority()).equals(NETWORK.platform.address().getAuthority())) {
                    var query = address.getRawQuery();
                    ahead.add(address.getRawPath() + (query == null ? "" : "?" + query));
                }
            }
        }
        found.values().removeIf(String::isEmpty);
        return List.copyOf(found.values());
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("\\?.*", "");
    }
}
