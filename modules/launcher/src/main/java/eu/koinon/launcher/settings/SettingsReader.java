package eu.koinon.launcher.settings;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settles each setting: command line before environment before the file in the data folder before the default. */
public final class SettingsReader {

    public static final String FILE_NAME = "koinon.properties";

    private final SettingsTable table;
    private final Map<String, String> environment;

    public SettingsReader(SettingsTable table, Map<String, String> environment) {
        this.table = table;
        this.environment = environment;
    }

    /**
     * Settles all settings and checks them.
     *
     * @param commandLine what the command line says, by key
     * @throws LaunchProblem if a name is unknown or a value is wrong
     */
    public Settings read(Map<String, String> commandLine) {
        Path file = settle(commandLine, Map.of(), FILE_NAME).dataFolder().resolve(FILE_NAME);
        try {
            return read(commandLine, Files.exists(file) ? Files.readString(file) : "", file.toString());
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** As {@link #read(Map)}, with the content of a saved file in place of the one in the data folder. */
    public Settings read(Map<String, String> commandLine, String savedFile) {
        return read(commandLine, savedFile, FILE_NAME + " in the backup");
    }

    private Settings read(Map<String, String> commandLine, String content, String file) {
        refuseUnknown(commandLine, "the command line");
        Map<String, String> fromFile = parse(content, file);
        refuseUnknown(fromFile, file);
        if (fromFile.containsKey("koinon.data")) {
            throw LaunchProblem.usage(
                    "%s may not say where the data folder is: it lies in it. Remove koinon.data.".formatted(file));
        }
        Settings settings = settle(commandLine, fromFile, file);
        SettingsRules.check(settings);
        return settings;
    }

    private Settings settle(Map<String, String> commandLine, Map<String, String> fromFile, String file) {
        Map<String, Settings.Value> values = new LinkedHashMap<>();
        for (Setting setting : table.all()) {
            values.put(setting.key(), settle(setting, commandLine, fromFile, file));
        }
        return new Settings(values);
    }

    private Settings.Value settle(
            Setting setting, Map<String, String> commandLine, Map<String, String> fromFile, String file) {
        String said = commandLine.get(setting.key());
        if (said != null) {
            return new Settings.Value(said.strip(), "the command line");
        }
        String inEnvironment = environment.get(setting.environmentName());
        if (inEnvironment != null) {
            return new Settings.Value(inEnvironment.strip(), "the environment, " + setting.environmentName());
        }
        String inFile = fromFile.get(setting.key());
        if (inFile != null) {
            return new Settings.Value(inFile.strip(), file);
        }
        return new Settings.Value(setting.standard(), "the defaults");
    }

    private void refuseUnknown(Map<String, String> given, String origin) {
        for (String key : new TreeSet<>(given.keySet())) {
            if (table.find(key).isEmpty()) {
                throw LaunchProblem.usage(
                        "There is no setting %s (from %s). ./koinon run --help lists them all.".formatted(key, origin));
            }
        }
    }

    private static Map<String, String> parse(String content, String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
        Map<String, String> read = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    private static LaunchProblem unreadable(String file, Exception e) {
        return LaunchProblem.usage("%s cannot be read: %s. Mend it or move it away.".formatted(file, e.getMessage()));
    }

    /** Names in the environment that look like settings and are none, most likely misspelt. */
    public List<String> unknownInEnvironment() {
        Set<String> known = table.all().stream().map(Setting::environmentName).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith("KOINON_") && !known.contains(name))
                .sorted()
                .toList();
    }
}
