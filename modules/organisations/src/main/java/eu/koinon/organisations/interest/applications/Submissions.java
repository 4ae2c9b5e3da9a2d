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

    private static final int MOST = 20;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    private record Turn(int number, Instant at, String by) {}

    /** The newest, at most twenty, the very newest first. */
    List<Submission> of(ApplicationId application, InterestCall call) {
        var turns = turns(application);
        var list = new ArrayList<Submission>();
        if (turns.isEmpty()) {
            return list;
        }
        var oldest = turns.get(0).number;
        // what was changed in the oldest is told by the one before
        var answers = answers(application, oldest - 1);
        var before = answers.get(oldest - 1);
        for (var turn : turns) {
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
                "SELECT turn, submitted_at, email FROM ("
                        + "SELECT s.turn, s.submitted_at, h.email FROM organisations.interest_submission s"
                        + " JOIN organisations.interest_holder h ON h.id = s.submitted_by"
                        + " WHERE s.application_id = ? ORDER BY s.turn DESC LIMIT " + MOST + ") newest ORDER BY turn",
                application.value());
    }

    private Map<Integer, Map<QuestionId, String>> answers(ApplicationId application, int from) {
        var found = new HashMap<Integer, Map<QuestionId, String>>();
        database.all(
                within,
                row -> found.computeIfAbsent(row.getInt("turn"), turn -> new HashMap<>())
                        .merge(
                                new QuestionId(row.getObject("question_id", UUID.class)),
                                row.getString("words"),
                                (one, other) -> one + "\n" + other),
                "SELECT turn, question_id, words FROM organisations.interest_submitted_answer"
                        + " WHERE application_id = ? AND turn >= ?"
                        + " UNION ALL (SELECT turn, question_id, name || ' (SHA-256 ' || hash || ')'"
                        + " FROM organisations.interest_submitted_file WHERE application_id = ? AND turn >= ?"
                        + " ORDER BY turn, file_id)",
                application.value(),
                from,
                application.value(),
                from);
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
