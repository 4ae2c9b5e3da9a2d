package eu.koinon.organisations.imports;

/** Why a file as a whole cannot be imported, or an import ended before its last row. */
public enum ImportRefusal {
    /** There are no rows below the names of the columns. */
    NO_ROWS,
    /** No column has a name that is known. */
    NO_KNOWN_COLUMN,
    /** A column is missing without which no row can be read. */
    COLUMN_MISSING,
    /** Two columns have the same meaning. */
    COLUMN_TWICE,
    TOO_MANY_ROWS,
    /** A quotation mark is never closed, or stands where none may. */
    QUOTES,
    /** A row was wrong, and all were to be right. */
    WRONG_ROWS,
    /** Whoever confirmed it may no longer do so. */
    NOT_ALLOWED_ANY_MORE
}
