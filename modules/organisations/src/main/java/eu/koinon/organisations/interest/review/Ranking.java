package eu.koinon.organisations.interest.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts applications in their order: the best mean first. Equals share a place, and the next has the place that it would
 * have had without sharing (1, 2, 2, 4). What nobody has marked yet and what was withdrawn stands at the end without a
 * place.
 */
final class Ranking {

    private static final Comparator<ReviewLine> ORDER = Comparator.comparing(Ranking::ranks, Comparator.reverseOrder())
            .thenComparing(ReviewLine::score, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ReviewLine::number, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.application().value());

    private Ranking() {}

    static List<ReviewLine> rank(List<ReviewLine> lines) {
        var sorted = lines.stream().sorted(ORDER).toList();
        var ranked = new ArrayList<ReviewLine>(sorted.size());
        var place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            if (!ranks(line)) {
                ranked.add(line.ranked(null, false));
                continue;
            }
            var before = i > 0 && ties(sorted.get(i - 1), line);
            var after = i + 1 < sorted.size() && ties(sorted.get(i + 1), line);
            if (!before) {
                place = i + 1;
            }
            ranked.add(line.ranked(place, before || after));
        }
        return ranked;
    }

    private static boolean ranks(ReviewLine line) {
        return line.isSubmitted() && line.score() != null;
    }

    private static boolean ties(ReviewLine one, ReviewLine other) {
        return ranks(one) && ranks(other) && tie(one.score(), other.score());
    }

    private static boolean tie(@Nullable Score one, @Nullable Score other) {
        return Objects.requireNonNull(one).ties(Objects.requireNonNull(other));
    }
}
