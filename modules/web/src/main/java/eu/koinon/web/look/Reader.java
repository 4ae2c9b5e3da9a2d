package eu.koinon.web.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the header shows it.
 *
 * @param name       the person's name
 * @param actingFor  the organisation they act for now, or null while they belong to none
 * @param others     the other organisations they could act for
 */
public record Reader(String name, @Nullable Seat actingFor, List<Seat> others) {
    public Reader {
        others = List.copyOf(others);
    }

    /** An organisation that a person can act for. */
    public record Seat(String organisationId, String name) {}
}
