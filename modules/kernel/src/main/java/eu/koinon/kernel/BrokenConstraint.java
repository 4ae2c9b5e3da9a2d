package eu.koinon.kernel;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Reads out of a failed write which of the database's rules it broke. */
public final class BrokenConstraint {

    private static final String INTEGRITY = "23"; // the class of SQLSTATE, PostgreSQL manual appendix A

    private BrokenConstraint() {}

    /** The constraint's or unique index's name, or "" when the failure is of another kind. */
    public static String nameIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && isIntegrity(refused)) {
                var said = refused.getServerErrorMessage();
                var name = said == null ? null : said.getConstraint();
                return name == null ? "" : name;
            }
        }
        return "";
    }

    private static boolean isIntegrity(SQLException refused) {
        var state = refused.getSQLState();
        return state != null && state.startsWith(INTEGRITY);
    }
}
