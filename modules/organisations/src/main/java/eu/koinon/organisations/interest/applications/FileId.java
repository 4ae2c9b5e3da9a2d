package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one file of an application. */
public record FileId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static FileId parse(String text) {
        return new FileId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
