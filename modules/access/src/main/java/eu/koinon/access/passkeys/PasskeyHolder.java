package eu.koinon.access.passkeys;

import eu.koinon.kernel.PersonId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose passkey it is to be.
 *
 * @param person kept by the authenticator as the user handle and given back at sign-in; a random id says nothing about
 *     the person (WebAuthn Level 3, section 14.6.1)
 * @param email shown by the authenticator to tell accounts apart
 * @param name shown by the authenticator
 */
public record PasskeyHolder(PersonId person, String email, String name) {
    static byte[] handle(PersonId person) {
        UUID id = person.value();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static Optional<PersonId> person(byte[] handle) {
        if (handle.length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle);
        return Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong())));
    }
}
