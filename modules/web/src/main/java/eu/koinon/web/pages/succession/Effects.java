package eu.koinon.web.pages.succession;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Fate.Weight;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.succession.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plan would bring, put together by what becomes of it: first what prevents it, last what stays. */
public record Effects(List<Group> groups, boolean prevented) {

    private static final List<Weight> ORDER =
            List.of(Weight.PREVENTS, Weight.CONFLICT, Weight.GOES, Weight.ENDS, Weight.STAYS);

    public Effects {
        groups = List.copyOf(groups);
    }

    /** All that the same becomes of. */
    public record Group(Fate fate, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }

        public boolean isToBeLookedAt() {
            return fate.weight() == Weight.PREVENTS || fate.weight() == Weight.CONFLICT;
        }
    }

    /** @param in what it is part of, in the reader's language where it has a name in it */
    public record Line(String name, @Nullable String in) {}

    static Effects of(Words m, Plan plan) {
        return of(m, plan, EnumSet.noneOf(Fate.class));
    }

    /** @param otherwise what the page shows in a way of its own */
    static Effects of(Words m, Plan plan, Set<Fate> otherwise) {
        var byFate = new EnumMap<Fate, List<Line>>(Fate.class);
        for (var each : plan.foreseen()) {
            if (otherwise.contains(each.fate())) {
                continue;
            }
            byFate.computeIfAbsent(each.fate(), fate -> new ArrayList<>()).add(line(m, each));
        }
        var groups = ORDER.stream()
                .flatMap(weight -> byFate.entrySet().stream()
                        .filter(entry -> entry.getKey().weight() == weight)
                        .map(entry -> new Group(entry.getKey(), entry.getValue())))
                .toList();
        return new Effects(groups, plan.isPrevented());
    }

    private static Line line(Words m, Foreseen each) {
        var in = each.in().get(m.language().tag());
        return new Line(each.name(), in == null ? each.in().get("en") : in);
    }
}
