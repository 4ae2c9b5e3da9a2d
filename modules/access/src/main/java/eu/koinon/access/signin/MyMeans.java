package eu.koinon.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person can sign in.
 *
 * @param codes whether they have an app with codes
 * @param provider whether their account at the sign-in provider is connected
 */
public record MyMeans(
        boolean password, boolean codes, int recoveryCodesLeft, List<MyPasskey> passkeys, boolean provider) {

    /** A passkey as its owner knows it. */
    public record MyPasskey(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** Whether what is left without the password is still enough to sign in. */
    public boolean suffice() {
        return !passkeys.isEmpty() || (password && codes);
    }
}
