package eu.koinon.web.pages.interest.review;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.calls.Criterion;
import eu.koinon.organisations.interest.review.Review;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.organisations.interest.review.ReviewState;
import eu.koinon.organisations.interest.review.Score;
import eu.koinon.organisations.interest.review.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers found, side by side: a line for each criterion, in it what each of them says.
 *
 * @param columns those who have finished, as far as the reader may see them
 * @param mean of all, in the reader's digits; empty while nobody has finished
 */
public record Sheet(List<Column> columns, List<Line> lines, String mean) {

    /** @param first the mean that it was when it was finished for the first time, if that was another */
    public record Column(
            Review review,
            Verdict verdict,
            String mean,
            @Nullable String first,
            boolean overtaken) {}

    public record Line(Criterion criterion, boolean disagree, List<Verdict.Mark> marks) {}

    static Sheet of(Words m, ReviewPage review) {
        var criteria = review.page().call().criteria();
        var weights = Math.max(1, criteria.stream().mapToInt(Criterion::weight).sum());
        var columns = review.reviews().stream()
                .filter(each -> each.state() == ReviewState.FINISHED)
                .flatMap(each -> review.verdict(each.person()).stream()
                        .map(verdict -> column(m, each, verdict, weights, review.turn())))
                .toList();
        var lines = criteria.stream()
                .map(criterion -> new Line(
                        criterion,
                        review.disagreeOn(criterion.id()),
                        columns.stream()
                                .map(column -> column.verdict
                                        .mark(criterion.id())
                                        .orElse(new Verdict.Mark(criterion.id(), null, "")))
                                .toList()))
                .toList();
        return new Sheet(
                columns,
                lines,
                review.score().map(score -> m.hundredths(score.hundredths())).orElse(""));
    }

    private static Column column(Words m, Review review, Verdict verdict, int weights, int turn) {
        var first = verdict.firstPoints();
        return new Column(
                review,
                verdict,
                mean(m, verdict.points(), weights),
                Objects.equals(first, verdict.points()) ? null : mean(m, first, weights),
                review.isOvertaken(turn));
    }

    private static String mean(Words m, @Nullable Integer points, int weights) {
        return points == null ? "–" : m.hundredths(new Score(points, 1, weights).hundredths());
    }
}
