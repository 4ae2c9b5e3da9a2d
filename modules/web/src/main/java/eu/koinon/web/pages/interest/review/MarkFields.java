package eu.koinon.web.pages.interest.review;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.calls.Criterion;
import eu.koinon.organisations.interest.review.MarkForm;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.web.look.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a reviewer's marks, with what is typed in it.
 *
 * @param eligible yes and no
 */
public record MarkFields(List<Field> criteria, List<Choice> eligible, String comment) {

    /** @param scale the marks to choose from, the worst first */
    public record Field(Criterion criterion, String mark, String reason, List<Choice> scale, String words) {}

    static MarkFields of(Words m, ReviewPage review, MarkForm typed) {
        return new MarkFields(
                review.page().call().criteria().stream()
                        .map(criterion -> field(m, criterion, review.plan().scale(), typed))
                        .toList(),
                List.of(
                        Choice.of(MarkForm.YES, m.t("review.eligible-yes"), MarkForm.YES.equals(typed.eligible())),
                        Choice.of(MarkForm.NO, m.t("review.eligible-no"), MarkForm.NO.equals(typed.eligible()))),
                Objects.requireNonNullElse(typed.comment(), ""));
    }

    private static Field field(Words m, Criterion criterion, int best, MarkForm typed) {
        var given = at(typed.marks(), criterion);
        var scale = IntStream.rangeClosed(0, best)
                .mapToObj(mark -> Choice.of(
                        Integer.toString(mark),
                        mark == 0
                                ? m.t("review.worst", "mark", mark)
                                : mark == best ? m.t("review.best", "mark", mark) : m.number(mark),
                        given.equals(Integer.toString(mark))))
                .toList();
        return new Field(
                criterion,
                MarkForm.markField(criterion.id()),
                MarkForm.reasonField(criterion.id()),
                scale,
                at(typed.reasons(), criterion));
    }

    private static String at(@Nullable Map<String, String> typed, Criterion criterion) {
        return typed == null ? "" : typed.getOrDefault(criterion.id().toString(), "");
    }
}
