package eu.koinon.organisations;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation hands over to another: all of it when it merges, what was chosen when another comes out of it.
 *
 * @param id what is kept for an undo is kept under it
 * @param to nothing while the organisation that is to come out of it does not exist yet
 * @param people who go; in an undo, who go back
 * @param chosen in a split, the ids of what goes along beside the people; of no meaning in a merger, in which all goes
 */
public record Handover(
        UUID id,
        Kind kind,
        OrganisationId from,
        @Nullable OrganisationId to,
        Set<PersonId> people,
        Set<String> chosen,
        Instant at) {

    /** How it comes about. */
    public enum Kind {
        MERGE,
        SPLIT
    }

    public Handover {
        people = Set.copyOf(people);
        chosen = Set.copyOf(chosen);
    }

    public boolean takes(String thing) {
        return kind == Kind.MERGE || chosen.contains(thing);
    }

    /** To whom it hands over, once that organisation exists. */
    public OrganisationId successor() {
        return Objects.requireNonNull(to);
    }
}
