package eu.koinon.organisations.interest.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Puts calls into a demonstration: with the usual questions, but without a file to be uploaded, and in any state. */
@ApplicationScoped
public class InventedCalls {

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    @Inject
    private UsualQuestions usual;

    /** Adds a call as it stands after its publication, or its end. */
    public InterestCall add(
            boolean closed,
            LocalDateTime deadline,
            ZoneId zone,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> body) {
        var id = writing.add(new CallForm.Read(
                false,
                List.of("en", "de", "fr"),
                new Deadline(deadline, zone),
                new Texts(title),
                new Texts(summary),
                new Texts(body)));
        usual.addTo(id, List.of("en", "de", "fr"));
        for (var question : calls.get(id).questions()) {
            if (question.kind() == QuestionKind.FILE) {
                // nobody has uploaded anything, so it is asked for and not demanded
                writing.question(
                        id,
                        question,
                        new QuestionForm.Read(
                                question.kind(),
                                false,
                                question.least(),
                                question.most(),
                                question.label(),
                                question.help(),
                                List.of()));
            }
        }
        writing.publish(id);
        if (closed) {
            writing.close(id);
        }
        return calls.get(id);
    }
}
