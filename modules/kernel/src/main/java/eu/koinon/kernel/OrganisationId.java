package eu.koinon.kernel;

import java.util.UUID;

/** Names one organisation of the network; the secretariat is one too. */
public record OrganisationId(UUID value) implements Id {

    /** Reads an id from an address or a body; anything that is no id is answered like an id that nobody has. */
    public static OrganisationId parse(String text) {
        return new OrganisationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
