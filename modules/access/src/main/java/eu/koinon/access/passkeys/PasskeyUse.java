package eu.koinon.access.passkeys;

import eu.koinon.kernel.PersonId;

/**
 * A passkey was used rightly.
 *
 * @param person who used it
 * @param id which it was
 * @param signCount to be stored, in a statement that fails when another request has stored the same or more (unless
 *     both are 0: then the passkey does not count)
 * @param backedUp whether it is on several devices now
 */
public record PasskeyUse(PersonId person, CredentialId id, long signCount, boolean backedUp) {}
