package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.koinon.acceptance.network.Network;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An admin with a list of people")
class ImportJourneyTest {

    private static final Network NETWORK = Network.shared();
    private static final int PATIENCE = 40;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0} px, JavaScript {1}")
    @CsvSource({"1280, true", "360, false"})
    @DisplayName("sees what it would do, leaves out what is wrong and has it imported")
    void imports(int width, boolean javaScript) {
        var who = "list" + width;
        var file = "name;email;roles;until_day\n" + "Émile " + width + ";" + who
                + "@hafenlicht.example;Delegate;31.12.2030\n" + "Nobody;nowhere;Delegate;\n";
        try (BrowserContext window =
                chromium.window(width, javaScript, NETWORK.hafenlichtAdmin.client(), NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/organisations/" + NETWORK.hafenlicht + "/people");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import from a file"))
                    .click();
            check(page, javaScript);
            page.locator("#file")
                    .setInputFiles(new FilePayload(who + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            button(page, "Look at the file");
            await(page, javaScript, "Waits to be confirmed");
            check(page, javaScript);
            assertThat(page.locator("#errors").innerText())
                    .contains("3")
                    .contains("nowhere")
                    .contains("Please write an e-mail address");

            button(page, "Import");
            assertThat(page.locator("main").innerText()).contains("Some rows are wrong");
            page.getByLabel("Leave them out and import the others").check();
            button(page, "Import");
            await(page, javaScript, "Imported");
            check(page, javaScript);

            page.navigate(NETWORK.platform.address() + "/organisations/" + NETWORK.hafenlicht + "/people");
            assertThat(page.locator("main").innerText()).contains("Émile " + width);
            assertThat(NETWORK.mailboxes.of(who + "@hafenlicht.example")).isEmpty();
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** With JavaScript the page follows by itself; without, the reader asks again. */
    private static void await(Page page, boolean javaScript, String state) {
        for (int i = 0;
                i < PATIENCE
                        && !page.locator("main h1 ~ .k-tags, main .k-tags")
                                .first()
                                .innerText()
                                .contains(state);
                i++) {
            var again = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show how far it is"));
            if (!javaScript && again.count() > 0) {
                again.click();
            }
            page.waitForTimeout(250);
        }
        assertThat(page.locator("main .k-tags").first().innerText()).contains(state);
    }

    private static void check(Page page, boolean javaScript) {
        assertThat(Axe.overflows(page)).isFalse();
        if (javaScript) {
            assertThat(Axe.findings(page)).isEmpty();
        }
    }
}
