package eu.koinon.organisations.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a part of a profile, besides the organisation itself: from all to none. The database's fences go by the same
 * names.
 */
public enum Visibility {
    /** Everybody, without signing in. */
    PUBLIC,
    /** All who act for an organisation of the network. */
    NETWORK,
    /** The coordinators in the secretariat. */
    SECRETARIAT,
    /** Nobody else: what is said of a shelter. */
    OWN;

    /** As a form holds it; the network's where nothing is said. */
    public static Visibility ofForm(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? NETWORK
                : valueOf(typed.strip().toUpperCase(Locale.ROOT));
    }

    /** Who does not see the one does not see the other. */
    public Visibility narrower(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
