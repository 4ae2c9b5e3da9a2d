package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.koinon.acceptance.interest.OpenCall;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Mailboxes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Somebody without an account")
class ApplyingJourneyTest {

    private static final Network NETWORK = Network.shared();
    private static Chromium chromium;
    private static OpenCall call;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        call = OpenCall.with(NETWORK, "Join us by browser");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "applies in {0}, {1} px wide, JavaScript {2}")
    @CsvSource({"en, 1280, true", "de, 360, true", "fr, 360, false", "en, 360, false"})
    @DisplayName("applies by the link in the mail")
    void applies(String language, int width, boolean script) {
        var email = OpenCall.newAddress();
        try (var window = chromium.window(width, script)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + call.address);
            if (!language.equals("en")) {
                page.locator("header button[value=" + language + "], footer button[value=" + language + "]")
                        .first()
                        .click();
            }
            look(page, script);
            page.locator("#email").fill(email);
            page.locator("#language").selectOption(language);
            submit(page, "form[action$=start]");
            look(page, script);
            page.navigate(NETWORK.platform.address() + Mailboxes.link(NETWORK.mailboxes.await(email, 0)));
            look(page, script);
            fill(page);
            page.locator("form#application button[value^=files]").click();
            look(page, script);
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "statutes.pdf", "application/pdf", "%PDF-1.7 statutes".getBytes(StandardCharsets.UTF_8)));
            submit(page, "form[enctype]");
            page.locator("main a.govuk-button").last().click();
            page.locator("form#application button[value=preview]").click();
            look(page, script);
            submit(page, "form[action$=submit]");
            look(page, script);
            assertThat(page.locator(".govuk-notification-banner").count()).isEqualTo(1);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            var link = page.url().substring(0, page.url().indexOf("/preview"));
            page.navigate(link);
            page.locator("form#application textarea").first().fill("Something else");
            page.locator("form#application button[value=preview]").click();
            page.navigate(link + "/history");
            look(page, script);
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @CsvSource({"true", "false"})
    @DisplayName("loses nothing by reading the form in another language")
    void switchesTheLanguage(boolean script) {
        var link = call.begin(NETWORK.visitor(), OpenCall.newAddress(), "en");
        try (var window = chromium.window(1280, script)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + link);
            page.locator("form#application input[type=text]").first().fill("Harbour Light");
            page.locator("header button[value='language/de']").click();
            page.waitForURL(url -> url.contains("done="));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(page.locator("form#application input[type=text]").first().inputValue())
                    .isEqualTo("Harbour Light");
        }
    }

    @Test
    @DisplayName("finds what was typed after the window was closed")
    void closesTheWindow() {
        var link = call.begin(NETWORK.visitor(), OpenCall.newAddress(), "en");
        try (var window = chromium.window(1280, true)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + link);
            var name = page.locator("form#application input[type=text]").first();
            name.pressSequentially("Harbour");
            page.locator("#kept p:has-text('Saved')").waitFor();
            name.press("End");
            name.pressSequentially(" Light");
            page.waitForResponse(answer -> answer.url().endsWith("/autosave"), () -> {});
            look(page, true);
            assertThat(name.inputValue()).isEqualTo("Harbour Light");
            page.close();
            var again = window.newPage();
            again.navigate(NETWORK.platform.address() + link);
            assertThat(again.locator("form#application input[type=text]")
                            .first()
                            .inputValue())
                    .isEqualTo("Harbour Light");
        }
    }

    @Test
    @DisplayName("is told when the line is down, and goes on when it is up again")
    void losesTheLine() {
        var link = call.begin(NETWORK.visitor(), OpenCall.newAddress(), "en");
        try (var window = chromium.window(1280, true)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + link);
            window.setOffline(true);
            page.locator("form#application input[type=text]").first().pressSequentially("Harbour Light");
            page.locator("#kept [role=status]:has-text('could not be saved')").waitFor();
            window.setOffline(false);
            page.locator("form#application button[value='']").last().click();
            page.waitForURL(url -> url.contains("done=kept"));
            assertThat(page.locator("form#application input[type=text]").first().inputValue())
                    .isEqualTo("Harbour Light");
        }
    }

    private static void fill(Page page) {
        var texts = page.locator("form#application input[type=text], form#application textarea");
        for (int i = 0; i < texts.count(); i++) {
            texts.nth(i).fill("Something " + i);
        }
        page.locator("form#application select").selectOption("BE");
        page.locator("form#application input[type=radio]").first().check();
        page.locator("form#application input[type=checkbox]").first().check();
        page.locator("form#application input[type=checkbox]").last().check();
    }

    private static void submit(Page page, String form) {
        page.locator(form + " button[type=submit]").first().click();
    }

    /** Axe waits for timers of the page, which never run where JavaScript is off. */
    private static void look(Page page, boolean script) {
        if (script) {
            assertThat(Axe.findings(page)).isEmpty();
        }
        assertThat(Axe.overflows(page)).isFalse();
    }
}
