package eu.koinon.organisations.imports;

import eu.koinon.kernel.messages.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with one cell of one row.
 *
 * @param column its key
 * @param value what stands there, cut and cleaned
 * @param key the message that names the remedy: {@code field.<key>}
 */
public record RowProblem(int line, String column, String value, String key, List<Object> arguments) {

    static final int LONGEST_VALUE = 120;

    private static final String BETWEEN = "\u001f";
    private static final char NUMBER = '#';

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    static RowProblem of(int line, String column, String value, String key, Object... arguments) {
        return new RowProblem(line, column, SafeText.line(value, LONGEST_VALUE), key, Arrays.asList(arguments));
    }

    /** What is wrong and what to do about it. The arguments of a message are {a}, {b}, in their order. */
    public String sentence(Words words) {
        var named = new Object[arguments.size() * 2];
        for (int i = 0; i < arguments.size(); i++) {
            named[2 * i] = String.valueOf((char) ('a' + i));
            named[2 * i + 1] = arguments.get(i);
        }
        return words.composed(Words.Family.FIELD, key, named);
    }

    /** The arguments as one text, of which {@link #argumentsOf} reads them again. */
    String argumentsText() {
        return arguments.stream()
                .map(each -> each instanceof Number number
                        ? NUMBER + String.valueOf(number.longValue())
                        : " " + SafeText.line(String.valueOf(each), LONGEST_VALUE))
                .collect(Collectors.joining(BETWEEN));
    }

    static List<Object> argumentsOf(String text) {
        var arguments = new ArrayList<Object>();
        for (var each : text.isEmpty() ? new String[0] : text.split(BETWEEN, -1)) {
            arguments.add(each.charAt(0) == NUMBER ? Long.valueOf(each.substring(1)) : each.substring(1));
        }
        return arguments;
    }
}
