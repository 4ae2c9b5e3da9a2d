package eu.koinon.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * One field that cannot stay as it is.
 *
 * @param field the field's name in the form and in the API
 * @param key the message that names the remedy: {@code field.<key>} in the message files
 * @param arguments for that message: numbers, or what was written
 */
public record FieldProblem(String field, String key, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String key, Object... arguments) {
        return new FieldProblem(field, key, Arrays.asList(arguments));
    }
}
