package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads how an application was submitted, time after time, and what was changed in between. */
@ApplicationScoped
class Submissions {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    private record Turn(int number, Instant at, String by) {}

    /** The newest first. */
    List<Submission> of(ApplicationId application, InterestCall call) {
        var answers = answers(application);
        var list = new ArrayList<Submission>();
        Map<QuestionId, String> before = null;
        for (var turn : turns(application)) {
            var now = answers.get(turn.number);
            var changes = before == null || now == null ? List.<Submission.Change>of() : changes(call, before, now);
            list.add(0, new Submission(turn.number, turn.at, turn.by, !turn.at.isBefore(call.deadline()), changes));
            before = now;
        }
        return list;
    }

    private List<Turn> turns(ApplicationId application) {
        return database.all(
                within,
                row -> new Turn(
                        row.getInt("turn"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("email")),
                "SELECT s.turn, s.submitted_at, h.email FROM organisations.interest_submission s"
                        + " JOIN organisations.interest_holder h ON h.id = s.submitted_by"
                        + " WHERE s.application_id = ? ORDER BY s.turn",
                application.value());
    }

    private Map<Integer, Map<QuestionId, String>> answers(ApplicationId application) {
        var found = new HashMap<Integer, Map<QuestionId, String>>();
        database.all(
                within,
                row -> found.computeIfAbsent(row.getInt("turn"), turn -> new HashMap<>())
                        .merge(
                                new QuestionId(row.getObject("question_id", UUID.class)),
                                row.getString("words"),
                                (one, other) -> one + "\n" + other),
                "SELECT turn, question_id, words FROM organisations.interest_submitted_answer WHERE application_id = ?"
                        + " UNION ALL (SELECT turn, question_id, name || ' (SHA-256 ' || hash || ')'"
                        + " FROM organisations.interest_submitted_file WHERE application_id = ?"
                        + " ORDER BY turn, file_id)",
                application.value(),
                application.value());
        return found;
    }

    private static List<Submission.Change> changes(
            InterestCall call, Map<QuestionId, String> before, Map<QuestionId, String> now) {
        return call.questions().stream()
                .map(Question::id)
                .map(question -> new Submission.Change(
                        question, before.getOrDefault(question, ""), now.getOrDefault(question, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
