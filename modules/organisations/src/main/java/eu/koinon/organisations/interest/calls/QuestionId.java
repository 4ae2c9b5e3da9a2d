package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.Id;
import eu.koinon.kernel.Ids;
import java.util.UUID;

/** Names one question of a call. */
public record QuestionId(UUID value) implements Id {

    /** Reads an id from an address; anything that is no id is answered like an id that nobody has. */
    public static QuestionId parse(String text) {
        return new QuestionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
