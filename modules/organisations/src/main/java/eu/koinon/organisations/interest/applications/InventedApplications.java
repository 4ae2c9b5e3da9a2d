package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Puts applications into a demonstration, in any state. Nobody is written to. */
@ApplicationScoped
public class InventedApplications {

    @Inject
    private ApplicationWriting writing;

    @Inject
    private ApplicationCopy copy;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /**
     * What an invented organisation says.
     *
     * @param fields positions of what it chooses among the fields of work
     */
    public record Invented(
            String name,
            String country,
            String town,
            String level,
            String summary,
            String experience,
            String contact,
            List<Integer> fields,
            String email,
            String language) {

        public Invented {
            fields = List.copyOf(fields);
        }

        /** The same under another name. */
        public Invented called(String more) {
            return new Invented(
                    name + more,
                    country,
                    town,
                    level,
                    summary,
                    experience,
                    contact,
                    fields,
                    more.strip() + "." + email,
                    language);
        }
    }

    /** @param number for a submitted one; 0 for a draft */
    public ApplicationId add(InterestCall call, Invented organisation, int number, boolean withdrawn) {
        var application = writing.add(call.id(), organisation.language());
        var holder = writing.addHolder(
                call.id(), application, new EmailAddress(organisation.email()), organisation.language(), null);
        var words = new HashMap<QuestionId, String>();
        var shown = new LinkedHashMap<Question, String>();
        var texts = List.of(organisation.experience(), organisation.contact());
        var next = 0;
        for (var question : call.questions()) {
            var answer = answer(question, organisation);
            if (answer.isEmpty() && question.meaning() == Meaning.NONE && isText(question) && next < texts.size()) {
                answer = texts.get(next++);
            }
            if (number == 0 && question.kind() == QuestionKind.DECLARATION) {
                answer = "";
            }
            if (!answer.isEmpty()) {
                writing.answer(application, question.id(), answer, holder);
                words.put(question.id(), answer);
            }
            shown.put(question, answer);
        }
        writing.changed(application, call, words);
        if (number > 0) {
            writing.submit(application, number, 1, copy.write(call, shown, List.of(), organisation.language()), holder);
            database.change(
                    within,
                    "UPDATE organisations.interest_call SET last_number = ? WHERE id = ?",
                    number,
                    call.id().value());
        }
        if (withdrawn) {
            writing.withdraw(application);
        }
        return application;
    }

    private static boolean isText(Question question) {
        return question.kind() == QuestionKind.TEXT || question.kind() == QuestionKind.LONG_TEXT;
    }

    private static String answer(Question question, Invented organisation) {
        var known = Map.of(
                Meaning.NAME, organisation.name(),
                Meaning.COUNTRY, organisation.country(),
                Meaning.TOWN, organisation.town(),
                Meaning.LEVEL, organisation.level(),
                Meaning.SUMMARY, organisation.summary());
        if (question.meaning() != Meaning.NONE) {
            return known.getOrDefault(question.meaning(), "");
        }
        if (question.kind() == QuestionKind.DECLARATION) {
            return AnswerRules.YES;
        }
        if (question.kind() == QuestionKind.CHOICES) {
            return String.join(
                    "\n",
                    organisation.fields().stream()
                            .map(at -> question.options().get(at).id().toString())
                            .toList());
        }
        return "";
    }
}
