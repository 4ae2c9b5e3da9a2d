package eu.koinon.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What goes into a cell of an export: text, and never a formula to whoever opens it with a spreadsheet. */
public final class SpreadsheetCell {

    /**
     * With these a spreadsheet begins a formula, some only after full-width forms are folded (OWASP, CSV Injection).
     */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    public static String of(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
