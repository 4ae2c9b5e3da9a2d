package eu.koinon.audit.verify;

import java.util.List;

/**
 * What came out.
 *
 * @param entries how many entries were read
 * @param node the hash over all of them, in base64, as the last entry has it
 * @param findings in the order of the log, then the heads; empty when all is as it was written
 * @param more how many further findings were counted but not kept
 */
public record Verification(long entries, String node, List<Finding> findings, long more) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
