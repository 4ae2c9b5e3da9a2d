package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.calls.Criterion;
import eu.koinon.organisations.interest.calls.CriterionId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application under review, as whoever asks may see it.
 *
 * @param turn which submission of it this is
 * @param reviews by whom
 * @param verdicts those that the reader may see
 * @param own the reader's review, if they review it
 * @param seesMarks whether the reader sees what others found
 * @param decision if the reader may see it
 */
public record ReviewPage(
        ApplicationPage page,
        ReviewPlan plan,
        int turn,
        List<Review> reviews,
        List<Verdict> verdicts,
        @Nullable Review own,
        boolean seesMarks,
        List<Remark> remarks,
        @Nullable Decision decision) {

    public ReviewPage {
        reviews = List.copyOf(reviews);
        verdicts = List.copyOf(verdicts);
        remarks = List.copyOf(remarks);
    }

    /** Which submission somebody says that they have read; one that never was when they say nothing of the kind. */
    public static int turn(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : -1;
    }

    public Optional<Verdict> verdict(PersonId person) {
        return verdicts.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    /** What counts: of those who have finished and still review it. */
    public List<Verdict> counting() {
        return reviews.stream()
                .filter(review -> review.state() == ReviewState.FINISHED)
                .flatMap(review -> verdict(review.person()).stream())
                .toList();
    }

    /** Whether two marks for the criterion are as far apart as the plan calls a disagreement. */
    public boolean disagreeOn(CriterionId criterion) {
        var marks = counting().stream()
                .flatMap(verdict -> verdict.mark(criterion).stream())
                .map(Verdict.Mark::mark)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return marks.getCount() > 1 && marks.getMax() - marks.getMin() >= plan.gap();
    }

    public boolean disagreeOnEligibility() {
        return counting().stream().map(Verdict::eligible).distinct().count() > 1;
    }

    /** How many disagreements there are. */
    public long disagreements() {
        return (disagreeOnEligibility() ? 1 : 0)
                + page.call().criteria().stream()
                        .map(Criterion::id)
                        .filter(this::disagreeOn)
                        .count();
    }

    /** The mean of what counts. */
    public Optional<Score> score() {
        var points = counting().stream()
                .map(Verdict::points)
                .filter(Objects::nonNull)
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Score(
                        points.stream().mapToLong(Integer::longValue).sum(),
                        points.size(),
                        SaveMarks.weights(page.call().criteria())));
    }
}
