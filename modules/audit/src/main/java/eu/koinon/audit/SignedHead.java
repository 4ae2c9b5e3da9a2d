package eu.koinon.audit;

import java.time.Instant;

/**
 * How long the log was at a moment, and the hash over all of it, signed. Whoever keeps one outside the platform can
 * prove later that nothing before it was changed or taken away.
 *
 * @param origin names this log, such as {@code koinon.example.org/audit}
 * @param network the network's name
 * @param count how many entries there were
 * @param node the hash over them, in base64
 * @param text the signed note, to be kept as a file
 */
public record SignedHead(String origin, String network, long count, String node, Instant time, String text) {

    /** What the file is best called. */
    public String fileName() {
        return "audit-head-" + count + ".txt";
    }
}
