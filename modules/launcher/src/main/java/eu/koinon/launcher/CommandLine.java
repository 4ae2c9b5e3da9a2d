package eu.koinon.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed.
 *
 * @param command the command, {@code run} if none was given
 * @param operands what is neither command nor option, such as a file
 * @param settings settings said on the command line, by key
 * @param help whether help was asked for
 */
record CommandLine(String command, List<String> operands, Map<String, String> settings, boolean help) {

    private static final Map<String, String> SHORTHANDS = Map.of(
            "--port", "koinon.http.port",
            "--data", "koinon.data",
            "--database-url", "koinon.database.url");

    private static final Set<String> COMMANDS = Set.of("run");

    static CommandLine parse(String... arguments) {
        List<String> operands = new ArrayList<>();
        Map<String, String> settings = new LinkedHashMap<>();
        String command = null;
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if ("--help".equals(argument) || "-h".equals(argument)) {
                help = true;
            } else if ("--demo".equals(argument)) {
                settings.put("koinon.demo", "true");
            } else if (argument.startsWith("-")) {
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument : argument.substring(0, equals);
                String key = key(name);
                if (equals < 0 && i + 1 == arguments.length) {
                    throw LaunchProblem.usage("%s needs a value, such as %s=...".formatted(name, name));
                }
                settings.put(key, equals < 0 ? arguments[++i] : argument.substring(equals + 1));
            } else if (command == null) {
                command = argument;
            } else {
                operands.add(argument);
            }
        }
        String named = command == null ? "run" : command;
        if (!COMMANDS.contains(named)) {
            throw LaunchProblem.usage("There is no command '%s'. ./koinon --help lists them.".formatted(named));
        }
        return new CommandLine(named, List.copyOf(operands), settings, help);
    }

    private static String key(String option) {
        String shorthand = SHORTHANDS.get(option);
        if (shorthand != null) {
            return shorthand;
        }
        if (option.startsWith("--koinon.")) {
            return option.substring(2);
        }
        throw LaunchProblem.usage("There is no option %s. ./koinon --help lists them.".formatted(option));
    }
}
