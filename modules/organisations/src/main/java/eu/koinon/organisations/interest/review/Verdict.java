package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.calls.CriterionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found.
 *
 * @param eligible whether the organisation may be accepted at all; nothing while it is not said
 * @param points each mark times its weight, added up, once it is finished
 * @param firstPoints what that was when it was finished for the first time
 */
public record Verdict(
        PersonId person,
        @Nullable Boolean eligible,
        String comment,
        List<Mark> marks,
        @Nullable Integer points,
        @Nullable Integer firstPoints) {

    public Verdict {
        marks = List.copyOf(marks);
    }

    /**
     * One criterion's mark and why it is what it is.
     *
     * @param mark nothing while it is not given
     */
    public record Mark(CriterionId criterion, @Nullable Integer mark, String reason) {}

    public Optional<Mark> mark(CriterionId criterion) {
        return marks.stream().filter(each -> each.criterion().equals(criterion)).findFirst();
    }
}
