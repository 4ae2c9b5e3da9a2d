package eu.koinon.web.pages.organisations;

import eu.koinon.web.look.Choice;
import java.util.ArrayList;
import java.util.List;

/** What a filter offers. */
public final class Choices {

    private Choices() {}

    /** The choices, and before them the one that narrows nothing. */
    public static List<Choice> withAll(String label, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", label, choices.stream().noneMatch(Choice::chosen)));
        all.addAll(choices);
        return List.copyOf(all);
    }
}
