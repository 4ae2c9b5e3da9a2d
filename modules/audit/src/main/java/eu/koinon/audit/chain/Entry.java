package eu.koinon.audit.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log as it is hashed: every column but the hashes themselves.
 *
 * @param position place in the chain, from 1
 * @param atMicros microseconds since 1970-01-01T00:00:00Z
 * @param organisation acted for
 * @param on acted on
 * @param roles between commas
 */
public record Entry(
        long position,
        UUID id,
        long atMicros,
        @Nullable UUID person,
        @Nullable UUID organisation,
        @Nullable UUID on,
        String what,
        @Nullable String about,
        String outcome,
        @Nullable String address,
        String roles) {

    /** The same row at another place, to find out where it stood when it was written. */
    public Entry at(long otherPosition) {
        return new Entry(otherPosition, id, atMicros, person, organisation, on, what, about, outcome, address, roles);
    }
}
