package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.calls.InterestCall;
import java.util.List;

/**
 * How the applications to a call stand, the best first.
 *
 * @param items those that were asked for
 * @param figures over all
 */
public record ReviewList(InterestCall call, ReviewPlan plan, List<ReviewLine> items, Figures figures) {

    public ReviewList {
        items = List.copyOf(items);
    }

    /**
     * @param lacking how many lack a reviewer
     * @param open how many are not reviewed completely
     */
    public record Figures(
            int submitted,
            long reviewed,
            long open,
            long lacking,
            long disagreements,
            long changed,
            long accepted,
            long reserve,
            long declined,
            long undecided,
            long givenUp) {

        static Figures of(List<ReviewLine> all) {
            var submitted = all.stream().filter(ReviewLine::isSubmitted).toList();
            return new Figures(
                    submitted.size(),
                    submitted.stream().filter(ReviewLine::isReviewed).count(),
                    submitted.stream().filter(line -> !line.isReviewed()).count(),
                    submitted.stream().filter(line -> line.lacking() > 0).count(),
                    submitted.stream().filter(ReviewLine::disagreement).count(),
                    submitted.stream().filter(ReviewLine::changed).count(),
                    decided(submitted, Outcome.ACCEPTED),
                    decided(submitted, Outcome.RESERVE),
                    decided(submitted, Outcome.DECLINED),
                    submitted.stream().filter(line -> line.decision() == null).count(),
                    decided(submitted, Outcome.GIVEN_UP));
        }

        private static long decided(List<ReviewLine> lines, Outcome outcome) {
            return lines.stream()
                    .filter(line -> line.decision() != null && line.decision().outcome() == outcome)
                    .count();
        }
    }
}
