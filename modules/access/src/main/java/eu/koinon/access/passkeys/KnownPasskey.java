package eu.koinon.access.passkeys;

import java.util.Set;

/**
 * A passkey that a person already has, as it is named to a browser.
 *
 * @param transports how the browser reaches it, as it said itself at registration
 */
public record KnownPasskey(CredentialId id, Set<String> transports) {
    public KnownPasskey {
        transports = Set.copyOf(transports);
    }
}
