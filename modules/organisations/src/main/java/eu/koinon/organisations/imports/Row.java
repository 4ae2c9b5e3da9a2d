package eu.koinon.organisations.imports;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param number counted from one, without the names of the columns
 * @param line in which it begins, as an editor counts
 * @param cells what is not empty, by its column
 * @param unread what was wrong before anybody looked at what it means
 */
record Row(int number, int line, Map<ImportColumn, String> cells, List<RowProblem> unread) {

    Row {
        cells = Map.copyOf(cells);
        unread = List.copyOf(unread);
    }

    /** Nothing where the cell is empty or there is no such column. */
    @Nullable
    String cell(ImportColumn column) {
        return cells.get(column);
    }

    String plain(ImportColumn column) {
        var text = cells.get(column);
        return text == null ? "" : Names.searchKey(text);
    }

    /** What the forms found wrong with what this row says, as problems of its columns. */
    List<RowProblem> problems(ImportKind kind, List<FieldProblem> fields) {
        var found = new ArrayList<RowProblem>();
        for (var each : fields) {
            // where a form says to choose, a file needs to be told that what it says is no choice
            var key = each.key().equals("choose-one") ? "import-not-in-the-list" : each.key();
            found.add(problem(ImportColumn.ofField(kind, each.field()), key, each.arguments()));
        }
        return found;
    }

    RowProblem problem(ImportColumn column, String key, Object... arguments) {
        return problem(column, key, List.of(arguments));
    }

    private RowProblem problem(ImportColumn column, String key, List<Object> arguments) {
        var value = cells.get(column);
        return new RowProblem(
                line,
                column.key(),
                SafeText.line(value == null ? "" : value, RowProblem.LONGEST_VALUE),
                key,
                arguments);
    }
}
