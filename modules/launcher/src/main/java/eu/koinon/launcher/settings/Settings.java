package eu.koinon.launcher.settings;

import eu.koinon.launcher.LaunchProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings in force, each with where its value came from, so that a complaint can name the place to mend.
 *
 * <p>Values are checked once, by {@link SettingsRules}, before anything is started.
 */
public final class Settings {

    /** Kept from the application: with these it could undo the fences between organisations. */
    private static final Set<String> FOR_THE_LAUNCHER_ONLY = Set.of(
            "koinon.database.url",
            "koinon.database.user",
            "koinon.database.password",
            "koinon.database.owner-user",
            "koinon.database.owner-password",
            "koinon.tls.password");

    private final Map<String, Value> values;

    Settings(Map<String, Value> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * A value and its origin.
     *
     * @param text the value as written
     * @param origin where it was written, in words
     */
    public record Value(String text, String origin) {}

    public String text(String key) {
        return value(key).text();
    }

    /** Whether the setting has a value at all; an empty one counts as none. */
    public boolean has(String key) {
        return !text(key).isEmpty();
    }

    public int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw wrong(key, "is not a number");
        }
    }

    public boolean yes(String key) {
        return "true".equals(text(key));
    }

    public InetAddress address() {
        try {
            return InetAddress.getByName(text("koinon.http.address"));
        } catch (UnknownHostException e) {
            throw wrong("koinon.http.address", "is not an address of this computer");
        }
    }

    public Path dataFolder() {
        return Path.of(text("koinon.data")).toAbsolutePath().normalize();
    }

    public Path keysFolder() {
        return has("koinon.keys")
                ? Path.of(text("koinon.keys")).toAbsolutePath().normalize()
                : dataFolder().resolve("keys");
    }

    /** The address that people see, without a trailing slash. */
    public String publicUrl() {
        if (has("koinon.public-url")) {
            return text("koinon.public-url").replaceAll("/+$", "");
        }
        String scheme = has("koinon.tls.keystore") ? "https" : "http";
        return scheme + "://localhost:" + text("koinon.http.port");
    }

    /** The same settings with one value decided by the launcher. */
    public Settings with(String key, String text) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(key, new Value(text, "the launcher"));
        return new Settings(changed);
    }

    /** What the application may know, complete and with folders and addresses spelled out. */
    public Map<String, String> forTheApplication() {
        Map<String, String> known = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!FOR_THE_LAUNCHER_ONLY.contains(key)) {
                known.put(key, value.text());
            }
        });
        known.put("koinon.data", dataFolder().toString());
        known.put("koinon.keys", keysFolder().toString());
        known.put("koinon.public-url", publicUrl());
        return known;
    }

    /** A complaint that says which value, from where, is wrong and why. */
    public LaunchProblem wrong(String key, String why) {
        Value value = value(key);
        return LaunchProblem.usage("%s = %s (from %s) %s.".formatted(key, value.text(), value.origin(), why));
    }

    private Value value(String key) {
        Value value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not in config/koinon.properties: " + key);
        }
        return value;
    }
}
