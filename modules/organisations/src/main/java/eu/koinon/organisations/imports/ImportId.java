package eu.koinon.organisations.imports;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one import. */
public record ImportId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static ImportId parse(String text) {
        return new ImportId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
