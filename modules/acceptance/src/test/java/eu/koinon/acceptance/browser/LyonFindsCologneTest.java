package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import eu.koinon.acceptance.network.Network;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A caseworker in Lyon")
class LyonFindsCologneTest {

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

    @Test
    @DisplayName("finds a counselling centre in Cologne that speaks Romanian, on a telephone without JavaScript")
    void finds() {
        var cologne = NETWORK.organisation("Brückenfaden", "DE", "Köln");
        var added = NETWORK.coordinator
                .client()
                .json(
                        "POST",
                        "/api/v1/organisations/" + cologne + "/places",
                        Map.of(
                                "kind", "COUNSELLING_CENTRE",
                                "name", "Beratung am Fluss",
                                "country", "DE",
                                "town", "Köln",
                                "phone", "+49 00 00 44 55",
                                "zone", "Europe/Berlin",
                                "languages", List.of("ro", "de"),
                                "services", List.of("COUNSELLING"),
                                "visibility", "NETWORK"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);

        try (BrowserContext window =
                chromium.window(360, false, NETWORK.riveMember.client(), NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/organisations");
            page.getByLabel("Name or town").fill("Cologne");
            page.locator("#language").selectOption(new SelectOption().setLabel("Romanian"));
            page.locator("#service").selectOption(new SelectOption().setLabel("Counselling"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            assertThat(page.locator("#found").innerText())
                    .contains("Brückenfaden")
                    .contains("1 organisation found");
            assertThat(Axe.overflows(page)).isFalse();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Brückenfaden"))
                    .click();
            assertThat(page.locator("#places").innerText())
                    .contains("Beratung am Fluss")
                    .contains("+49 00 00 44 55")
                    .contains("Romanian");
            assertThat(Axe.overflows(page)).isFalse();
        }
    }
}
