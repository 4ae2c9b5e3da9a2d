package eu.koinon.organisations.interest.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a call's form.
 *
 * @param least the smallest number, or the fewest choices or files
 * @param most the largest number, or the most characters, choices or files
 */
public record Question(
        QuestionId id,
        QuestionKind kind,
        Meaning meaning,
        boolean required,
        @Nullable Long least,
        @Nullable Long most,
        Texts label,
        Texts help,
        List<Option> options) {

    public Question {
        options = List.copyOf(options);
    }

    /** The most characters, choices or files that are taken. */
    public long limit() {
        return most == null ? kind.ceiling() : Math.min(most, kind.ceiling());
    }
}
