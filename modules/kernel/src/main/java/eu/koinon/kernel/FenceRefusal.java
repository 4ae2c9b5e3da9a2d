package eu.koinon.kernel;

import org.postgresql.util.PSQLException;

/** Reads out of a failed write whether it was the fence that refused it. */
public final class FenceRefusal {

    private static final String INSUFFICIENT_PRIVILEGE = "42501"; // PostgreSQL manual appendix A

    private FenceRefusal() {}

    public static boolean isIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
