package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.InvalidFields;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A criterion, as it is typed or sent.
 *
 * @param weight from 1 to 100
 * @param label by language
 * @param help by language: what a reviewer looks for
 */
@Schema(name = "InterestCriterionForm")
public record CriterionForm(
        @Nullable String weight,
        @Nullable Map<String, String> label,
        @Nullable Map<String, String> help) {

    static final int HEAVIEST = 100;

    record Read(int weight, Texts label, Texts help) {}

    Read read(InvalidFields.Gathering problems, List<String> languages) {
        return new Read(
                weight(problems),
                TextForm.line(problems, "label", label, languages, QuestionForm.LONGEST_LABEL),
                TextForm.text(problems, "help", help, languages, QuestionForm.LONGEST_HELP));
    }

    private int weight(InvalidFields.Gathering problems) {
        var typed = weight == null ? "" : weight.strip();
        if (typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= HEAVIEST) {
            return Integer.parseInt(typed);
        }
        problems.add("weight", "between", 1, HEAVIEST);
        return 1;
    }
}
