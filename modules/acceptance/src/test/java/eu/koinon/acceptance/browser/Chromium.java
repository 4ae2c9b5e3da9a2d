package eu.koinon.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.platform.Client;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven as a person drives it. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    /** A window of somebody whom the platform does not know. */
    BrowserContext window(int width, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setJavaScriptEnabled(javaScript));
    }

    /** A window in which a person is signed in already. */
    BrowserContext window(int width, boolean javaScript, Client signedIn, URI platform) {
        var window = window(width, javaScript);
        signedIn.cookies()
                .forEach((name, value) -> window.addCookies(List.of(
                        new Cookie(name, value).setDomain(platform.getHost()).setPath("/"))));
        return window;
    }

    /** Signs in by hand: address, password, the code on paper. */
    static void signIn(Page page, Member member) {
        page.getByLabel("E-mail address").fill(member.email());
        page.locator("#password").fill(member.password());
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Continue").setExact(true))
                .click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
