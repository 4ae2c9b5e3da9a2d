package eu.koinon.access.passkeys;

import eu.koinon.kernel.PersonId;

/**
 * A passkey as it was stored.
 *
 * @param person whose it is
 * @param credential what {@link RegisteredPasskey#credential()} was
 * @param signCount the count after its last use
 */
public record StoredPasskey(PersonId person, PasskeyCredential credential, long signCount) {}
