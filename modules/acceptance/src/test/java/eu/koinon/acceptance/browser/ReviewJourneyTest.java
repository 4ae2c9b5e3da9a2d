package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.koinon.acceptance.interest.ReviewedCall;
import eu.koinon.acceptance.network.Network;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In the review of applications")
class ReviewJourneyTest {

    private static final Network NETWORK = Network.shared();
    private static Chromium chromium;
    private static ReviewedCall call;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        call = ReviewedCall.with(NETWORK, "Review us by browser");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @DisplayName("a reviewer marks an application by keyboard alone")
    void byKeyboard() {
        var application = call.apply("Keyboard Light");
        try (var window =
                chromium.window(1280, true, NETWORK.riveAdmin.signInElsewhere(), NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/interest/reviews/" + application);
            look(page, true);
            var criteria = page.locator("#marks .k-criterion").count();
            page.locator("#marks input[type=radio]").first().focus();
            for (int i = 0; i < criteria; i++) {
                // a group of radios is one stop; the arrows choose in it
                page.keyboard().press("Space");
                page.keyboard().press("ArrowRight");
                page.keyboard().press("ArrowRight");
                page.keyboard().press("Tab");
                page.keyboard().type("They say what they do and with whom.");
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("finish");
            page.keyboard().press("Enter");
            page.locator(".govuk-notification-banner").waitFor();

            assertThat(page.locator("#found .k-mark").first().innerText()).isEqualTo("2");
            look(page, true);
        }
    }

    @ParameterizedTest(name = "{0} px wide, JavaScript {1}")
    @CsvSource({"1280, true", "360, true", "360, false"})
    @DisplayName("a coordinator tries a selection, sees what it makes of the network, and keeps it")
    void tries(int width, boolean script) {
        call.apply("Selected " + width + script);
        try (var window =
                chromium.window(width, script, NETWORK.coordinator.signInElsewhere(), NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + call.address + "/trials");
            page.locator("#name").fill("Trial " + width + script);
            page.locator("#best").fill("0");
            page.locator("#new button[type=submit]").click();
            look(page, script);
            assertThat(page.locator(".k-balance__sum").innerText()).startsWith("0 of");

            if (script) {
                page.waitForResponse(
                        answer -> answer.url().endsWith("/count"),
                        () -> page.locator(".k-pick__box").first().check());
            } else {
                page.locator(".k-pick__box").first().check();
                page.locator("form[action*='/trials/'] button[type=submit]")
                        .first()
                        .click();
            }
            page.locator(".k-balance__sum:has-text('1 of')").waitFor();
            look(page, script);
            for (var path : new String[] {"", "/reviewers", "/trials", "/decisions", "/letters/accepted/fr"}) {
                page.navigate(NETWORK.platform.address() + call.address + path);
                look(page, script);
            }
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
