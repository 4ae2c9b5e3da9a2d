package eu.koinon.launcher;

import eu.koinon.launcher.settings.Setting;
import eu.koinon.launcher.settings.SettingsTable;

/** What {@code --help} prints: the commands, and every setting with its environment name and default. */
final class Help {

    private Help() {}

    static String text(SettingsTable table) {
        StringBuilder text = new StringBuilder("Koinon, the working platform of a civil-society network\n\n");
        for (Command command : Command.values()) {
            text.append("  java -jar platform.jar %-14s %s%n".formatted(command.usage(), command.meaning()));
        }
        text.append("\nShort for the settings they stand for: --port, --data, --database-url, --demo.\n")
                .append("A setting is said on the command line, in the environment, or in koinon.properties in the"
                        + " data\n")
                .append("folder, in this order; else the default counts.\n");
        String group = "";
        for (Setting setting : table.all()) {
            if (!setting.group().equals(group)) {
                group = setting.group();
                text.append("\n").append(group).append("\n");
            }
            text.append("  --%s=%s%n      %s%n      %s%n"
                    .formatted(setting.key(), setting.standard(), setting.environmentName(), setting.meaning()));
        }
        return text.toString();
    }
}
