package eu.koinon.organisations.locking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an account is locked.
 *
 * @param lockedBy name of the coordinator
 */
public record PersonLock(String reason, @Nullable String lockedBy, Instant lockedAt) {}
