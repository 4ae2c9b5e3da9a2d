package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<String> DIFFERENT_FOR_EACH = Set.of("/", "/organisations/{id}");

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
        readers.put("a coordinator", NETWORK.coordinator.client());
        readers.put("an admin", NETWORK.hafenlichtAdmin.client());
        readers.put("an auditor", NETWORK.auditor.client());
        readers.put("a member", NETWORK.riveMember.client());
        readers.put("a visitor", NETWORK.visitor());
        var seen = new HashSet<String>();
        var tests = new ArrayList<DynamicTest>();
        readers.forEach((name, reader) -> crawl(reader).forEach(path -> {
            // a kind of page is looked at once, and those that greet each reader differently by each of them
            if (seen.add(kind(path)) || DIFFERENT_FOR_EACH.contains(kind(path))) {
                tests.add(DynamicTest.dynamicTest("as " + name + ": " + path, () -> check(reader, path)));
            }
        }));
        return tests.stream();
    }

    private static void check(Client reader, String path) {
        var problems = new ArrayList<String>();
        try (BrowserContext window = chromium.window(1280, true, reader, NETWORK.platform.address())) {
            var page = window.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(NETWORK.platform.address().toString())
                        && !request.url().startsWith("data:")) {
                    problems.add("asks " + request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    problems.add(message.text());
                }
            });
            for (var language : LANGUAGES) {
                choose(reader, window, language);
                page.navigate(NETWORK.platform.address() + path);
                if (!language.equals(page.locator("html").getAttribute("lang"))) {
                    problems.add("is not in " + language);
                }
                for (var width : List.of(1280, 360)) {
                    page.setViewportSize(width, 900);
                    problems.addAll(look(page, language, width));
                }
            }
        }
        choose(reader, null, "en");
        assertThat(problems).isEmpty();
    }

    /** A signed-in person's language is kept with the person; a visitor's in their browser. */
    private static void choose(Client reader, BrowserContext window, String language) {
        reader.form("/language", Map.of("language", language, "back", "/"));
        var cookie = reader.cookie("language");
        if (window != null && cookie != null) {
            window.addCookies(List.of(new Cookie("language", cookie)
                    .setDomain(NETWORK.platform.address().getHost())
                    .setPath("/")));
        }
    }

    private static List<String> look(Page page, String language, int width) {
        var problems = new ArrayList<String>();
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
                if (String.valueOf(address.getAuthority())
                        .equals(NETWORK.platform.address().getAuthority())) {
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
