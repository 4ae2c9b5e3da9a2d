package eu.koinon.launcher.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one documented table of settings, {@code config/koinon.properties}, read with its comments. */
public final class SettingsTable {

    private static final String RESOURCE = "/koinon.properties";

    private final Map<String, Setting> settings;

    private SettingsTable(Map<String, Setting> settings) {
        this.settings = settings;
    }

    /** The table that is packed into the launcher. */
    public static SettingsTable packaged() {
        try (InputStream in = SettingsTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the launcher was packed without " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads groups ({@code # == Name ==}), meanings ({@code # text}) and settings ({@code key=default}). */
    public static SettingsTable parse(String text) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        List<String> comment = new ArrayList<>();
        String group = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                comment.clear();
            } else if (line.startsWith("# ==") && line.endsWith("==")) {
                group = line.substring(4, line.length() - 2).strip();
                comment.clear();
            } else if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("a line without '=' in the table of settings: " + line);
                }
                String key = line.substring(0, equals).strip();
                String standard = line.substring(equals + 1).strip();
                settings.put(key, new Setting(key, group, String.join(" ", comment), standard));
                comment.clear();
            }
        }
        return new SettingsTable(settings);
    }

    public List<Setting> all() {
        return List.copyOf(settings.values());
    }

    public Optional<Setting> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }
}
