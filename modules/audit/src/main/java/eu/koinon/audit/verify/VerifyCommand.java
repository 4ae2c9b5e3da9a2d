package eu.koinon.audit.verify;

import eu.koinon.audit.chain.SigningKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./koinon audit verify [--head FILE]} does. The launcher loads this class from {@code koinon-audit.jar}
 * alone (it needs nothing but the JDK; the JDBC driver is the launcher's) and calls {@link #run}; the platform need not
 * run, and may.
 */
public final class VerifyCommand {

    /** Every entry is as it was written. */
    public static final int INTACT = 0;
    /** Something is not as it was written; each finding is a line. */
    public static final int NOT_INTACT = 1;
    /** It could not be looked at. */
    public static final int NOT_VERIFIED = 2;

    private VerifyCommand() {}

    /**
     * Verifies the log and prints what was found in plain sentences.
     *
     * @param connection as the role that owns the tables (koinon_owner); stays open
     * @param head a file with an exported head
     * @param keysFolder where {@code audit-signing.pub} is; only asked when there is a head
     * @return the exit status: {@link #INTACT}, {@link #NOT_INTACT} or {@link #NOT_VERIFIED}
     */
    public static int run(Connection connection, Optional<Path> head, Path keysFolder, PrintStream out) {
        String note = null;
        PublicKey key = null;
        if (head.isPresent()) {
            try {
                note = Files.readString(head.get());
            } catch (IOException e) {
                out.println("The head cannot be read from " + head.get() + ".");
                return NOT_VERIFIED;
            }
            try {
                key = SigningKeys.readOpen(keysFolder);
            } catch (IOException | GeneralSecurityException e) {
                out.println("The key that checks the head cannot be read from "
                        + keysFolder.resolve("audit-signing.pub") + ".");
                return NOT_VERIFIED;
            }
        }
        try {
            return report(ChainVerification.of(connection, note, key), note, out);
        } catch (SQLException e) {
            out.println("The audit log cannot be read (SQLSTATE " + e.getSQLState()
                    + "). It must be read as the role that owns the tables.");
            return NOT_VERIFIED;
        }
    }

    private static int report(Verification verification, @Nullable String note, PrintStream out) {
        for (var finding : verification.findings()) {
            out.println(finding.sentence());
        }
        if (verification.more() > 0) {
            out.println("There are " + number(verification.more()) + " findings more.");
        }
        var entries = number(verification.entries()) + (verification.entries() == 1 ? " entry" : " entries");
        if (!verification.isIntact()) {
            out.println("The audit log (" + entries + ") is NOT as it was written.");
            return NOT_INTACT;
        }
        out.println("The audit log is as it was written: " + entries + ", hash " + verification.node() + ".");
        out.println(
                note == null
                        ? "Compare with an exported head (--head FILE) to prove as well that it was not cut off or"
                                + " rewritten as a whole."
                        : "It continues the exported head.");
        return INTACT;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
