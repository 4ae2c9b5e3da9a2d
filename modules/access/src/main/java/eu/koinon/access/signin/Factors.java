package eu.koinon.access.signin;

/**
 * What guards an account beside its password or its mailbox.
 *
 * @param codes an app with codes, or recovery codes
 * @param passkeys at least one passkey
 * @param provider an account at the sign-in provider
 */
public record Factors(boolean codes, boolean passkeys, boolean provider) {

    /** Whether there is something to show here, so that a password alone never suffices. */
    public boolean any() {
        return codes || passkeys;
    }

    /** Whether there is a means that a mailbox alone must not replace. */
    public boolean guard() {
        return any() || provider;
    }
}
