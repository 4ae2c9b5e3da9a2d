package eu.koinon.access.signin;

/**
 * What a person can show beside their password or their mailbox.
 *
 * @param codes an app with codes, or recovery codes
 * @param passkeys at least one passkey
 */
public record Factors(boolean codes, boolean passkeys) {

    public boolean any() {
        return codes || passkeys;
    }
}
