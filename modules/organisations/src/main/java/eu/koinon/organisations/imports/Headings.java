package eu.koinon.organisations.imports;

import eu.koinon.kernel.Names;
import eu.koinon.kernel.SpreadsheetCell;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the first line of a file: the names of the columns by key, or as any of the platform's languages calls them. */
@ApplicationScoped
class Headings {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_SHOWN = 50;

    @Inject
    private Messages messages;

    /**
     * What stands above the cells, in their order.
     *
     * @param columns null for a column that is not known
     * @param unknown the names of those
     * @param twice the first that stands there twice
     */
    record Read(
            List<@Nullable ImportColumn> columns,
            List<String> unknown,
            @Nullable ImportColumn twice) {

        int known() {
            return (int) columns.stream().filter(column -> column != null).count();
        }
    }

    Read read(ImportKind kind, List<String> cells) {
        var names = names(kind);
        var columns = new ArrayList<@Nullable ImportColumn>();
        var unknown = new ArrayList<String>();
        var seen = EnumSet.noneOf(ImportColumn.class);
        ImportColumn twice = null;
        for (var cell : cells) {
            var column = names.get(plain(SpreadsheetCell.text(cell)));
            columns.add(column);
            if (column == null && !cell.isBlank() && unknown.size() < MOST_SHOWN) {
                unknown.add(SafeText.line(cell, LONGEST_SHOWN));
            } else if (column != null && !seen.add(column) && twice == null) {
                twice = column;
            }
        }
        return new Read(columns, unknown, twice);
    }

    private Map<String, ImportColumn> names(ImportKind kind) {
        var names = new HashMap<String, ImportColumn>();
        for (var column : ImportColumn.of(kind)) {
            messages.offered().stream()
                    .map(Language::tag)
                    .forEach(tag -> names.putIfAbsent(plain(messages.in(tag).of(column)), column));
        }
        ImportColumn.of(kind).forEach(column -> names.put(plain(column.key()), column));
        return names;
    }

    private static String plain(String name) {
        return Names.searchKey(name);
    }
}
