package eu.koinon.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param command the command, {@code run} if none was given
 * @param operands what is neither command nor option, such as a file
 * @param settings settings said on the command line, by key
 * @param head the exported head to compare the audit log with
 * @param help whether help was asked for
 */
record CommandLine(
        Command command, List<String> operands, Map<String, String> settings, Optional<Path> head, boolean help) {

    private static final Map<String, String> SHORTHANDS = Map.of(
            "--port", "koinon.http.port",
            "--data", "koinon.data",
            "--database-url", "koinon.database.url");

    static CommandLine parse(String... arguments) {
        List<String> operands = new ArrayList<>();
        Map<String, String> settings = new LinkedHashMap<>();
        String command = null;
        String head = null;
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
                String key = key(name, command);
                if (equals < 0 && i + 1 == arguments.length) {
                    throw LaunchProblem.usage("%s needs a value, such as %s=...".formatted(name, name));
                }
                String value = equals < 0 ? arguments[++i] : argument.substring(equals + 1);
                if (key.isEmpty()) {
                    head = value;
                } else {
                    settings.put(key, value);
                }
            } else if (command == null) {
                command = argument;
            } else {
                operands.add(argument);
            }
        }
        String named = command == null ? Command.RUN.word() : command;
        Command known = Command.named(named)
                .orElseThrow(() ->
                        LaunchProblem.usage("There is no command '%s'. ./koinon --help lists them.".formatted(named)));
        if (!help && !known.takes(operands)) {
            throw LaunchProblem.usage("%s is used like this: ./koinon %s".formatted(named, known.usage()));
        }
        return new CommandLine(
                known,
                List.copyOf(operands),
                settings,
                Optional.ofNullable(head).map(Path::of),
                help);
    }

    /** The setting behind an option; empty for the one option that is no setting. */
    private static String key(String option, @Nullable String command) {
        if ("--head".equals(option) && Command.AUDIT.word().equals(command)) {
            return "";
        }
        String shorthand = SHORTHANDS.get(option);
        if (shorthand != null) {
            return shorthand;
        }
        if (option.startsWith("--koinon.")) {
            return option.substring(2);
        }
        throw LaunchProblem.usage("There is no option %s. ./koinon run --help lists them.".formatted(option));
    }
}
