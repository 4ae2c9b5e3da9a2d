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
