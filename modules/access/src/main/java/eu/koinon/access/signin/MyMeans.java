package eu.koinon.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person can sign in. */
public record MyMeans(boolean password, boolean codes, int recoveryCodesLeft, List<MyPasskey> passkeys) {

    /** A passkey as its owner knows it. */
    public record MyPasskey(UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    /** Whether what is left without the password is still enough to sign in. */
    public boolean suffice() {
        return !passkeys.isEmpty() || (password && codes);
    }
}
