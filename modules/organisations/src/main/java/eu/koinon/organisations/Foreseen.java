package eu.koinon.organisations;

import java.util.Map;

/**
 * What becomes of one thing.
 *
 * @param id of the person, place or whatever it is; empty when it is about the organisation
 * @param name as it is known to whoever decides
 * @param in what it is part of, such as the working group, by BCP 47 tag of the language; nothing when that is clear
 */
public record Foreseen(Fate fate, String id, String name, Map<String, String> in) {

    public Foreseen {
        in = Map.copyOf(in);
    }

    public Foreseen(Fate fate, String id, String name) {
        this(fate, id, name, Map.of());
    }
}
