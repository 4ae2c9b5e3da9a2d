package eu.koinon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser")
class JourneysTest {

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
    @DisplayName("an invited person creates a passkey, keeps the recovery codes, signs out and in again with it alone")
    void passkey() {
        var link = invite("Nadia Farouk", "nadia@rive.example");
        try (BrowserContext window = chromium.window(1280, true)) {
            var page = window.newPage();
            addAuthenticator(window, page);
            // the simulated finger is always on the reader: autofill would sign in before anybody could press the
            // button
            page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            page.navigate(NETWORK.platform.address() + link);
            assertThat(Axe.findings(page)).isEmpty();
            button(page, "Accept and choose how to sign in").click();
            assertThat(Axe.findings(page)).isEmpty();
            button(page, "Create a passkey").click();
            page.waitForURL("**/account/recovery-codes**");
            assertThat(Axe.findings(page)).isEmpty();
            assertThat(page.locator(".k-code li").count()).isEqualTo(10);
            button(page, "I have kept them").click();
            assertThat(page.locator("body").innerText()).contains("Nadia Farouk");
            page.locator(".k-account summary").click();
            button(page, "Sign out").click();
            page.navigate(NETWORK.platform.address() + "/sign-in?next=/account");
            button(page, "Sign in with a passkey").click();
            page.waitForURL("**/account");
            assertThat(page.locator("h1").innerText()).isNotBlank();
        }
    }

    @Test
    @DisplayName("an invited person without JavaScript chooses a password and an app, and is in")
    void passwordWithoutJavaScript() {
        var link = invite("Bruno Keller", "bruno@rive.example");
        try (BrowserContext window = chromium.window(360, false)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + link);
            button(page, "Accept and choose how to sign in").click();
            page.getByRole(AriaRole.BUTTON, named("Use a password and an app"))
                    .or(page.getByRole(AriaRole.LINK, named("Use a password and an app")))
                    .first()
                    .click();
            page.locator("#password").fill("four herons under copper rain");
            page.locator("main form button:not([type=button])").first().click();
            page.locator("details summary").last().click();
            var key = page.locator("main .k-code").first().innerText();
            page.locator("#code").fill(eu.koinon.acceptance.network.AppCodes.now(key));
            button(page, "Confirm").click();
            assertThat(page.locator(".k-code li").count()).isEqualTo(10);
            button(page, "I have kept them").click();
            assertThat(page.locator("body").innerText()).contains("Bruno Keller");
        }
    }

    @Test
    @DisplayName("a member signs in by keyboard alone and finds their organisation")
    void keyboardOnly() {
        try (BrowserContext window = chromium.window(1280, true)) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/sign-in");
            page.locator("#email").focus();
            page.keyboard().type(NETWORK.riveAdmin.email());
            page.keyboard().press("Tab");
            page.keyboard().type(NETWORK.riveAdmin.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in/code**");
            assertThat(Axe.findings(page)).isEmpty();
            page.locator("details summary").first().focus();
            page.keyboard().press("Enter");
            page.locator("#recovery").focus();
            page.keyboard().type(NETWORK.riveAdmin.recoveryCode());
            page.keyboard().press("Enter");
            page.waitForURL(NETWORK.platform.address() + "/");
            assertThat(page.locator("body").innerText()).contains("La Rive");
        }
    }

    @Test
    @DisplayName("a person of two organisations switches whom they act for, without JavaScript")
    void switching() {
        var before = NETWORK.mailboxes.of(NETWORK.hafenlichtMember.email()).size();
        NETWORK.riveAdmin
                .client()
                .json(
                        "POST",
                        "/api/v1/organisations/" + NETWORK.rive + "/invitations",
                        Map.of(
                                "name",
                                "Jan Osei",
                                "email",
                                NETWORK.hafenlichtMember.email(),
                                "language",
                                "en",
                                "roles",
                                List.of("DELEGATE")));
        var link = Mailboxes.link(NETWORK.mailboxes.await(NETWORK.hafenlichtMember.email(), before));
        var reader = NETWORK.hafenlichtMember.signInElsewhere();
        try (BrowserContext window = chromium.window(1280, false, reader, NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + link);
            button(page, "Accept the invitation").click();
            assertThat(page.locator(".k-account summary").innerText()).contains("La Rive");
            page.locator(".k-account summary").click();
            button(page, "Hafenlicht").click();
            assertThat(page.locator(".k-account summary").innerText()).contains("Hafenlicht");
        }
    }

    @Test
    @DisplayName("a member asks to take part in a working group, and its convenor takes them in, without JavaScript")
    void workingGroup() {
        var group = NETWORK.coordinator
                .client()
                .form("/groups/new", Map.of("nameEn", "Journeys", "purposeEn", "To travel", "open", "by-approval"))
                .leadsTo();
        var signatory = NETWORK.riveSignatory.client();
        try (BrowserContext window = chromium.window(360, false, signatory, NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/groups");
            link(page, "Journeys").click();
            link(page, "Ask to take part").click();
            button(page, "Send the request").click();
            assertThat(Axe.overflows(page)).isFalse();
            page.locator("#words").fill("I know the roads");
            button(page, "Send the request").click();
            assertThat(page.locator("main").innerText())
                    .contains("I know the roads")
                    .doesNotContain(NETWORK.coordinator.name());
        }
        var convenor = NETWORK.coordinator.client();
        try (BrowserContext window = chromium.window(1280, true, convenor, NETWORK.platform.address())) {
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/");
            link(page, "Requests to “Journeys”").click();
            assertThat(Axe.findings(page)).isEmpty();
            button(page, "Take in").click();
            link(page, "By person").click();
            assertThat(page.locator(".k-people").innerText()).contains(NETWORK.riveSignatory.name());
            assertThat(Axe.findings(page)).isEmpty();
        }
        assertThat(signatory.get(group).page().text()).contains(NETWORK.coordinator.name());
    }

    @Test
    @DisplayName("a coordinator merges an organisation into another, finds it by its former name, and undoes it")
    void merger() {
        var from = "/organisations/" + NETWORK.organisation("Alte Mole", "DE", "Husum");
        NETWORK.organisation("Neue Mole", "DE", "Husum");
        var address = NETWORK.platform.address();
        try (BrowserContext window = chromium.window(1280, true, NETWORK.coordinator.client(), address)) {
            var page = window.newPage();
            page.navigate(address + from);
            link(page, "Merge into another organisation").click();
            page.locator("main #text").fill("neue mole");
            page.locator("main form button").first().click();
            page.getByLabel("Neue Mole").check();
            assertThat(Axe.findings(page)).isEmpty();
            button(page, "See what this would bring").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Should Alte Mole become part of Neue Mole?");
            assertThat(Axe.findings(page)).isEmpty();
            page.locator("#reason").fill("They work as one");
            button(page, "Merge the organisations").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Neue Mole");

            page.navigate(address + "/organisations?text=alte+mole");
            assertThat(page.locator("main").innerText()).contains("formerly Alte Mole");
            page.navigate(address + from);
            assertThat(Axe.findings(page)).isEmpty();
            link(page, "Neue Mole").click();
            link(page, "Alte Mole").click();

            page.navigate(address + "/organisations/changes");
            assertThat(Axe.findings(page)).isEmpty();
            link(page, "Undo (Alte Mole became part of Neue Mole)").click();
            assertThat(Axe.findings(page)).isEmpty();
            page.locator("#reason").fill("A mistake");
            button(page, "Undo it").click();
            page.navigate(address + from);
            link(page, "Merge into another organisation").click();
            assertThat(Axe.overflows(page)).isFalse();
        }
    }

    @Test
    @DisplayName("a visitor leaves at once by pressing Shift three times")
    void quickExit() {
        try (BrowserContext window = chromium.window(1280, true)) {
            window.route(
                    "https://www.wikipedia.org/**",
                    route -> route.fulfill(
                            new com.microsoft.playwright.Route.FulfillOptions().setBody("<title>elsewhere</title>")));
            var page = window.newPage();
            page.navigate(NETWORK.platform.address() + "/");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL("https://www.wikipedia.org/**");
        }
    }

    private static String invite(String name, String email) {
        var invited = NETWORK.riveAdmin
                .client()
                .json(
                        "POST",
                        "/api/v1/organisations/" + NETWORK.rive + "/invitations",
                        Map.of("name", name, "email", email, "language", "en", "roles", List.of("MEMBER")));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        return Mailboxes.link(NETWORK.mailboxes.await(email, 0));
    }

    /** A device with a fingerprint reader whose owner is always there. */
    private static void addAuthenticator(BrowserContext window, Page page) {
        var session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
