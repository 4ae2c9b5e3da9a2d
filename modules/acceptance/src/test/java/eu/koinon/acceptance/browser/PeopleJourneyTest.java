package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Mailboxes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The people of an organisation, in a browser")
class PeopleJourneyTest {

    private static final Network NETWORK = Network.shared();
    private static Chromium chromium;
    private static String farol;
    private static Member admin;
    private static Member signatory;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        farol = NETWORK.organisation("Sémaphore", "PT", "Faro");
        admin = NETWORK.newcomers.invite(NETWORK.coordinator, farol, "Ana Prata", "ana@semaphore.example", "ADMIN");
        signatory = NETWORK.newcomers.invite(admin, farol, "Rui Salgado", "rui@semaphore.example", "SIGNATORY");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "in {0}, {1} px wide, JavaScript {2}")
    @CsvSource({"en, 1280, true", "de, 360, true", "fr, 360, false"})
    @DisplayName("an admin proves a mandate, and names a deputy for a leave, and ends it again")
    void provesAndGoesAway(String language, int width, boolean script) {
        try (BrowserContext window = chromium.window(width, script)) {
            var page = window.newPage();
            signIn(page, language);
            page.navigate(NETWORK.platform.address() + "/organisations/" + farol + "/people");
            look(page, script);
            page.locator("a[href*='/mandates/signatory']").first().click();
            look(page, script);
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "register.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button[type=submit]").click();
            PlaywrightAssertions.assertThat(page.locator(".govuk-notification-banner"))
                    .hasCount(1);
            page.locator("a[href*='/mandates/signatory']").first().click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("register.pdf");
            look(page, script);

            page.navigate(NETWORK.platform.address() + "/organisations/" + farol + "/deputy");
            look(page, script);
            page.locator("#deputy").selectOption(signatory.id());
            var last = LocalDate.now(ZoneId.of("Europe/Lisbon")).plusDays(2);
            page.locator("#untilDay").fill(String.valueOf(last.getDayOfMonth()));
            page.locator("#untilDay-month").fill(String.valueOf(last.getMonthValue()));
            page.locator("#untilDay-year").fill(String.valueOf(last.getYear()));
            page.locator("form[action$='/deputy'] button[type=submit]").click();
            look(page, script);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Rui Salgado");
            page.locator("form[action$='/end'] button").first().click();
            PlaywrightAssertions.assertThat(page.locator("form[action$='/end']"))
                    .hasCount(0);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        }
    }

    @ParameterizedTest(name = "in {0}, {1} px wide, JavaScript {2}")
    @CsvSource({"en, 1280, true", "de, 360, true", "fr, 360, false"})
    @DisplayName("somebody asks to join by their address, and an admin invites them")
    void asksToJoin(String language, int width, boolean script) {
        admin.client()
                .json(
                        "PUT",
                        "/api/v1/organisations/" + farol + "/mail-domains",
                        Map.of("domains", List.of("semaphore.example")));
        var email = "nina-" + language + "@semaphore.example";
        try (BrowserContext window = chromium.window(width, script)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/join");
            speak(page, language);
            look(page, script);
            page.locator("#name").fill("Nina " + language);
            page.locator("#email").fill(email);
            page.locator("#language").selectOption(language);
            page.locator("form[action='/join'] button[type=submit]").click();
            look(page, script);
            page.navigate(NETWORK.platform.address() + Mailboxes.link(NETWORK.mailboxes.await(email, 0)));
            look(page, script);
            page.locator("main form[action^='/join/'] button").click();
            look(page, script);
        }
        try (BrowserContext window = chromium.window(width, script)) {
            var page = window.newPage();
            signIn(page, language);
            page.navigate(NETWORK.platform.address() + "/organisations/" + farol + "/people");
            look(page, script);
            page.locator("a[href*='/join-requests/']").first().click();
            look(page, script);
            page.locator("form[action$='/approve'] button[type=submit]").click();
            PlaywrightAssertions.assertThat(page.locator(".govuk-notification-banner"))
                    .hasCount(1);
            assertThat(Mailboxes.link(NETWORK.mailboxes.await(email, 1))).startsWith("/invitation/");
        }
    }

    private static void speak(Page page, String language) {
        if (!language.equals("en")) {
            page.locator("header button[value=" + language + "], footer button[value=" + language + "]")
                    .first()
                    .click();
        }
    }

    private static void signIn(Page page, String language) {
        page.navigate(NETWORK.platform.address() + "/sign-in");
        if (!language.equals("en")) {
            page.locator("header button[value=" + language + "], footer button[value=" + language + "]")
                    .first()
                    .click();
        }
        page.locator("#email").fill(admin.email());
        page.locator("#password").fill(admin.password());
        page.locator("main form[action='/sign-in'] button:not([type=button])").click();
        page.locator("details summary").first().click();
        page.locator("#recovery").fill(admin.recoveryCode());
        page.locator("#recovery").press("Enter");
        page.waitForURL(NETWORK.platform.address() + "/");
        if (!language.equals("en")) {
            page.locator("header button[value=" + language + "], footer button[value=" + language + "]")
                    .first()
                    .click();
        }
    }

    /** Axe waits for timers of the page, which never run where JavaScript is off. */
    private static void look(Page page, boolean script) {
        if (script) {
            assertThat(Axe.findings(page)).isEmpty();
        }
        assertThat(Axe.overflows(page)).isFalse();
    }
}
