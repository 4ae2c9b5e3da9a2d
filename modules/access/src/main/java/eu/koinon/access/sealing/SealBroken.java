package eu.koinon.access.sealing;

import java.io.Serial;

/** Sealed bytes cannot be opened. A fault of the platform or an attack on its database, never a person's mistake. */
public final class SealBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    SealBroken(Cause cause, String context) {
        super("sealed bytes for " + context + " cannot be opened: " + cause.text);
        this.cause = cause;
    }

    /** What is wrong with the bytes. */
    public Cause what() {
        return cause;
    }

    /** What can be wrong with sealed bytes. */
    public enum Cause {
        /** They were not made by {@link Sealer#seal}. */
        MALFORMED("they have another form"),
        /** The key that sealed them is not in the key file any more. */
        UNKNOWN_KEY("their key is not in the key file"),
        /** They were changed, or moved here from another owner or purpose. */
        FORGED("they were changed, or belong elsewhere");

        private final String text;

        Cause(String text) {
            this.text = text;
        }
    }
}
