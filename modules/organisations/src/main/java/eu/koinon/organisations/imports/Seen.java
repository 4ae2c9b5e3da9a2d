package eu.koinon.organisations.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one file have been about so far, so that none says something about what another has said already: then
 * the same file twice could not mean the same as once. It holds a few short keys for each row.
 */
final class Seen {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Notes that a line is about something; the earlier line that was, if there is one. */
    @Nullable
    Integer at(String what, int line) {
        var first = lines.putIfAbsent(what, line);
        return first == null || first == line ? null : first;
    }
}
