package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.interest.calls.Criterion;
import eu.koinon.organisations.interest.calls.CriterionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's marks, as they are typed or sent. Unfinished they may have gaps.
 *
 * @param marks by criterion: a number from 0 to the best of the scale
 * @param reasons by criterion
 * @param eligible yes or no
 * @param comment needed where the organisation is not eligible
 * @param finish whether they are finished
 */
@Schema(name = "ReviewMarksForm")
public record MarkForm(
        @Nullable Map<String, String> marks,
        @Nullable Map<String, String> reasons,
        @Nullable String eligible,
        @Nullable String comment,
        boolean finish) {

    public static final int LONGEST_REASON = 2_000;
    public static final int LONGEST_COMMENT = 4_000;
    public static final String YES = "yes";
    public static final String NO = "no";

    /** What the fields of a criterion are called. */
    public static String markField(CriterionId criterion) {
        return "mark-" + criterion;
    }

    public static String reasonField(CriterionId criterion) {
        return "reason-" + criterion;
    }

    record Read(List<Verdict.Mark> marks, @Nullable Boolean eligible, String comment) {

        /** Each mark times its criterion's weight, added up. */
        int points(List<Criterion> criteria) {
            return criteria.stream()
                    .mapToInt(criterion -> criterion.weight()
                            * marks.stream()
                                    .filter(mark -> mark.criterion().equals(criterion.id()))
                                    .map(Verdict.Mark::mark)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(0))
                    .sum();
        }
    }

    /** @param whole whether every mark needs to be there, and a reason for each */
    Read read(InvalidFields.Gathering problems, List<Criterion> criteria, int scale, boolean whole) {
        var read = new ArrayList<Verdict.Mark>();
        for (var criterion : criteria) {
            var id = criterion.id();
            read.add(new Verdict.Mark(id, mark(problems, id, scale, whole), reason(problems, id, whole)));
        }
        var said = YES.equals(eligible) ? Boolean.TRUE : NO.equals(eligible) ? Boolean.FALSE : null;
        if (said == null && (whole || eligible != null && !eligible.isEmpty())) {
            problems.add("eligible", "choose-one");
        }
        var text = Writing.optionalText(problems, "comment", comment, LONGEST_COMMENT);
        if (whole && Boolean.FALSE.equals(said) && text == null) {
            problems.add("comment", "required");
        }
        return new Read(List.copyOf(read), said, text == null ? "" : text);
    }

    private @Nullable Integer mark(InvalidFields.Gathering problems, CriterionId criterion, int scale, boolean whole) {
        var sent = marks == null ? null : marks.get(criterion.toString());
        var typed = sent == null ? "" : sent.strip();
        if (typed.isEmpty()) {
            if (whole) {
                problems.add(markField(criterion), "choose-one");
            }
            return null;
        }
        if (!typed.matches("[0-9]{1,2}") || Integer.parseInt(typed) > scale) {
            problems.add(markField(criterion), "between", 0, scale);
            return null;
        }
        return Integer.valueOf(typed);
    }

    private String reason(InvalidFields.Gathering problems, CriterionId criterion, boolean whole) {
        var sent = reasons == null ? null : reasons.get(criterion.toString());
        var text = Writing.optionalText(problems, reasonField(criterion), sent, LONGEST_REASON);
        if (text == null && whole) {
            problems.add(reasonField(criterion), "required");
        }
        return text == null ? "" : text;
    }
}
