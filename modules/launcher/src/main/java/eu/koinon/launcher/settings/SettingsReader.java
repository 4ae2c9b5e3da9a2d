package eu.koinon.launcher.settings;

import eu.koinon.launcher.LaunchProblem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

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
        refuseUnknown(commandLine, "the command line");
        Settings withoutFile = settle(commandLine, Map.of(), Path.of(FILE_NAME));
        Path file = withoutFile.dataFolder().resolve(FILE_NAME);
        Map<String, String> fromFile = readFile(file);
        refuseUnknown(fromFile, file.toString());
        if (fromFile.containsKey("koinon.data")) {
            throw LaunchProblem.usage("%s may not say where the data folder is: it lies in it. Remove koinon.data."
                    .formatted(file));
        }
        Settings settings = settle(commandLine, fromFile, file);
        SettingsRules.check(settings);
        return settings;
    }

    private Settings settle(Map<String, String> commandLine, Map<String, String> fromFile, Path file) {
        Map<String, Settings.Value> values = new LinkedHashMap<>();
        for (Setting setting : table.all()) {
            values.put(setting.key(), settle(setting, commandLine, fromFile, file));
        }
        return new Settings(values);
    }

    private Settings.Value settle(
            Setting setting, Map<String, String> commandLine, Map<String, String> fromFile, Path file) {
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
            return new Settings.Value(inFile.strip(), file.toString());
        }
        return new Settings.Value(setting.standard(), "the defaults");
    }

    private void refuseUnknown(Map<String, String> given, String origin) {
        for (String key : new TreeSet<>(given.keySet())) {
            if (table.find(key).isEmpty()) {
                throw LaunchProblem.usage("There is no setting %s (from %s). ./koinon run --help lists them all."
                        .formatted(key, origin));
            }
        }
    }

    private static Map<String, String> readFile(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw LaunchProblem.usage("%s cannot be read: %s. Mend it or move it away.".formatted(file, e.getMessage()));
        }
        Map<String, String> read = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }
}
