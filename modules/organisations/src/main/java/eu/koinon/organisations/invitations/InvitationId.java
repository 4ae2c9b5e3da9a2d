package eu.koinon.organisations.invitations;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one invitation. */
public record InvitationId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static InvitationId parse(String text) {
        return new InvitationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
