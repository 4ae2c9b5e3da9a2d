package eu.koinon.web.pages.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is called, as its owner would say it: "Firefox, Windows". Browsers claim to be others for the sake of old
 * sites, so the order of the tables matters: the more special name stands first.
 */
public final class AgentName {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "Vivaldi", "Vivaldi",
            "SamsungBrowser", "Samsung Internet",
            "Firefox", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chrome", "Chrome",
            "Safari", "Safari",
            "curl", "curl",
            "python", "Python",
            "Java", "Java");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows", "Windows",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private AgentName() {}

    /** @param agent the User-Agent header, which may say anything */
    public static Optional<String> of(@Nullable String agent) {
        if (agent == null) {
            return Optional.empty();
        }
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser.isPresent() && system.isPresent()
                ? Optional.of(browser.get() + ", " + system.get())
                : browser.or(() -> system);
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
