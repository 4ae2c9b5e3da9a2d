package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one application. */
public record ApplicationId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static ApplicationId parse(String text) {
        return new ApplicationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
