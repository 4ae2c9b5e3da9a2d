package eu.koinon.web.pages.interest;

import eu.koinon.organisations.interest.applications.Answer;
import eu.koinon.organisations.interest.applications.AttachedFile;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.DayFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of an application's form.
 *
 * @param field what its field is called
 * @param label in the reader's language, or else in English
 * @param lang the language of the label, where it is not the page's
 * @param value what is in the field
 * @param was the version that the answer was read in, and a short hash of it, so that the form tells what was changed
 * @param shown the answer as it is read
 * @param clash what a colleague has written meanwhile; nothing otherwise
 */
public record QuestionView(
        Question question,
        String field,
        String label,
        @Nullable String lang,
        @Nullable String help,
        String value,
        String was,
        String shown,
        DayFields day,
        List<Choice> choices,
        List<AttachedFile> files,
        @Nullable Answer answer,
        @Nullable String clash) {

    public QuestionView {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }
}
