package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Option;
import eu.koinon.organisations.interest.calls.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a selection makes of the network: how many of each country, at each level and of each choice that the call asks
 * for (fields of work, expertise), beside all applicants and the members that sit now.
 *
 * @param chosen how many are selected
 * @param seats how many there are
 * @param sittingNow how many members there are now
 * @param afterwards how many there would be: in a renewal those selected, otherwise with those who sit
 * @param leaving sitting members that would not be in the network any more, in a renewal
 */
public record Balance(
        int chosen,
        int seats,
        int applicants,
        int sittingNow,
        int afterwards,
        int leaving,
        List<Dimension> dimensions) {

    public static final String COUNTRY = "country";
    public static final String LEVEL = "level";

    public Balance {
        dimensions = List.copyOf(dimensions);
    }

    /** Negative when too many are selected. */
    public int free() {
        return seats - chosen;
    }

    /**
     * One way to look at the selection.
     *
     * @param key {@code country}, {@code level}, or the question's id
     * @param question nothing for country and level
     * @param comparable whether it is known of the sitting members
     */
    public record Dimension(String key, @Nullable Question question, boolean comparable, List<Row> rows) {

        public Dimension {
            rows = List.copyOf(rows);
        }

        public long reached() {
            return rows.stream().filter(row -> row.chosen() > 0).count();
        }

        /** What somebody has applied from, and nobody is selected from. */
        public List<Row> missing() {
            return rows.stream().filter(Row::isMissing).toList();
        }

        public Row row(String value) {
            return rows.stream()
                    .filter(row -> row.value().equals(value))
                    .findFirst()
                    .orElse(new Row(value, 0, 0, 0, 0));
        }
    }

    /**
     * @param value a country's or level's code, or an option's id
     * @param sitting how many members there are now
     * @param afterwards how many there would be
     */
    public record Row(String value, int chosen, int applicants, int sitting, int afterwards) {

        public boolean isMissing() {
            return chosen == 0 && applicants > 0 && afterwards == 0;
        }
    }

    /**
     * Somebody who applies, as far as the balance is concerned.
     *
     * @param member that reapplies
     * @param options all that was chosen, in any question
     */
    record Candidate(
            ApplicationId application,
            @Nullable String country,
            @Nullable Level level,
            @Nullable OrganisationId member,
            Set<String> options) {

        Candidate {
            options = Set.copyOf(options);
        }
    }

    /** How many members sit now, from where and at which level. */
    record Sitting(String country, Level level, int count) {}

    /** @param selected of the candidates */
    static Balance of(
            InterestCall call,
            int seats,
            Collection<Candidate> candidates,
            Collection<Sitting> sitting,
            Set<ApplicationId> selected) {
        var chosen = candidates.stream()
                .filter(candidate -> selected.contains(candidate.application()))
                .toList();
        var members = sitting.stream().mapToInt(Sitting::count).sum();
        var staying =
                (int) chosen.stream().filter(each -> each.member() != null).count();
        var counts = new Counting(call.renewal(), candidates, chosen, sitting);
        var dimensions = new ArrayList<Dimension>();
        dimensions.add(counts.country());
        if (call.meaning(Meaning.LEVEL).isPresent()) {
            dimensions.add(counts.level());
        }
        call.questions().stream()
                .filter(question ->
                        question.kind().hasOptions() && !question.meaning().bringsOptions())
                .map(counts::options)
                .forEach(dimensions::add);
        return new Balance(
                chosen.size(),
                seats,
                candidates.size(),
                members,
                call.renewal() ? chosen.size() : members + chosen.size(),
                call.renewal() ? members - staying : 0,
                dimensions);
    }

    private record Counting(
            boolean renewal, Collection<Candidate> all, Collection<Candidate> chosen, Collection<Sitting> sitting) {

        Dimension country() {
            Function<Candidate, List<String>> country =
                    each -> each.country() == null ? List.of() : List.of(each.country());
            var now = new HashMap<String, Integer>();
            sitting.forEach(each -> now.merge(each.country(), each.count(), Integer::sum));
            var values = new TreeSet<>(now.keySet());
            all.forEach(each -> values.addAll(country.apply(each)));
            return new Dimension(COUNTRY, null, true, rows(values, country, now));
        }

        Dimension level() {
            Function<Candidate, List<String>> level = each ->
                    each.level() == null ? List.of() : List.of(each.level().name());
            var now = new HashMap<String, Integer>();
            sitting.forEach(each -> now.merge(each.level().name(), each.count(), Integer::sum));
            var values = Arrays.stream(Level.values()).map(Level::name).toList();
            return new Dimension(LEVEL, null, true, rows(values, level, now));
        }

        Dimension options(Question question) {
            var values = question.options().stream()
                    .map(Option::id)
                    .map(String::valueOf)
                    .toList();
            return new Dimension(
                    question.id().toString(),
                    question,
                    false,
                    rows(values, each -> List.copyOf(each.options()), Map.of()));
        }

        private List<Row> rows(
                Collection<String> values, Function<Candidate, List<String>> of, Map<String, Integer> now) {
            var applicants = counts(all, of);
            var selected = counts(chosen, of);
            return values.stream()
                    .map(value -> {
                        var in = selected.getOrDefault(value, 0);
                        var sits = now.getOrDefault(value, 0);
                        return new Row(value, in, applicants.getOrDefault(value, 0), sits, renewal ? in : in + sits);
                    })
                    .toList();
        }

        private static Map<String, Integer> counts(
                Collection<Candidate> candidates, Function<Candidate, List<String>> of) {
            var counts = new HashMap<String, Integer>();
            candidates.forEach(each -> of.apply(each).forEach(value -> counts.merge(value, 1, Integer::sum)));
            return counts;
        }
    }
}
