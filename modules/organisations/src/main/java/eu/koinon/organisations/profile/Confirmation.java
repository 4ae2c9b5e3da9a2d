package eu.koinon.organisations.profile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long it has been since an organisation said that its profile is still right.
 *
 * @param at when; nothing when it never has
 * @param months whole months since then
 * @param due whether it is to be asked again: after half a year, or when it has never been confirmed
 */
public record Confirmation(@Nullable Instant at, long months, boolean due) {

    /** How long a confirmation holds. */
    public static final int HOLDS_MONTHS = 6;

    public static Confirmation of(@Nullable Instant at, Instant now) {
        if (at == null) {
            return new Confirmation(null, 0, true);
        }
        var months = ChronoUnit.MONTHS.between(at.atZone(ZoneOffset.UTC), now.atZone(ZoneOffset.UTC));
        return new Confirmation(at, months, months >= HOLDS_MONTHS);
    }
}
