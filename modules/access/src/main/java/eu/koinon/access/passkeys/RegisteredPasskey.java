package eu.koinon.access.passkeys;

import java.util.NavigableSet;
import java.util.UUID;

/**
 * A new passkey, to be stored.
 *
 * @param id what it is looked up by at sign-in
 * @param credential its public key and what belongs to it
 * @param signCount how often it has signed, or 0 when it does not count (synced passkeys do not)
 * @param transports how the browser reaches it
 * @param aaguid the make of the authenticator; all zero when it does not say
 * @param backupEligible whether it can be on several devices
 * @param backedUp whether it is
 */
public record RegisteredPasskey(
        CredentialId id,
        PasskeyCredential credential,
        long signCount,
        NavigableSet<String> transports,
        UUID aaguid,
        boolean backupEligible,
        boolean backedUp) {}
