package eu.koinon.web.look;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a summary: what it is called, its value, and what one can do about it.
 *
 * @param text  the value as text, where {@code value} is null
 * @param value the value as part of a page, where it is more than text
 */
public record Fact(
        String name, @Nullable String text, @Nullable Content value, List<Act> acts) {
    public Fact {
        acts = List.copyOf(acts);
    }

    /**
     * A link beside the value.
     *
     * @param label what it says, like "Change"
     * @param about what it is about, for those who hear the link alone, like "legal name"
     */
    public record Act(String href, String label, String about) {}

    public static Fact of(String name, @Nullable String text) {
        return new Fact(name, text, null, List.of());
    }

    public static Fact of(String name, Content value) {
        return new Fact(name, null, value, List.of());
    }

    public Fact with(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new Fact(name, text, value, more);
    }
}
