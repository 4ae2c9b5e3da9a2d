package eu.koinon.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What goes into a cell of an export: text, and never a formula to whoever opens it with a spreadsheet. */
public final class SpreadsheetCell {

    /**
     * With these a spreadsheet begins a formula, some only after full-width forms are folded (OWASP, CSV Injection).
     */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private static final char GUARD = '\'';

    private SpreadsheetCell() {}

    /** The value as text behind a guard where it needs one, so that {@link #text} gives back what went out. */
    public static String of(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return needsGuard(text) ? GUARD + text : text;
    }

    /** What a cell says that {@link #of} has written, or that a person has written by hand. */
    public static String text(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && needsGuard(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** A text that looks guarded already gets one more guard: otherwise nobody could tell it from one that was given it. */
    private static boolean needsGuard(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && FORMULA_SIGNS.indexOf(text.charAt(at)) >= 0;
    }
}
