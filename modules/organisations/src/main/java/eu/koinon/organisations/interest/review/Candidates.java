package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Who applies to a call and who sits in the network, as far as a balance is concerned. */
@ApplicationScoped
class Candidates {

    private static final String CHOSEN = """
        SELECT w.application_id, w.words
        FROM organisations.interest_answer w
        JOIN organisations.interest_question q ON q.id = w.question_id
        WHERE q.call_id = ? AND q.kind IN ('CHOICE', 'CHOICES') AND q.meaning NOT IN ('COUNTRY', 'LEVEL')
        """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** Those among the applications that are submitted. */
    List<Balance.Candidate> among(InterestCall call, List<ReviewLine> lines) {
        var chosen = new HashMap<ApplicationId, Set<String>>();
        database.all(
                within,
                row -> chosen.computeIfAbsent(
                                new ApplicationId(row.getObject("application_id", UUID.class)), id -> new HashSet<>())
                        .addAll(List.of(row.getString("words").split("\n"))),
                CHOSEN,
                call.id().value());
        return lines.stream()
                .filter(ReviewLine::isSubmitted)
                .map(line -> new Balance.Candidate(
                        line.application(),
                        line.country(),
                        line.level(),
                        line.member(),
                        chosen.getOrDefault(line.application(), Set.of())))
                .toList();
    }

    List<Balance.Sitting> sitting() {
        return database.all(
                within,
                row -> new Balance.Sitting(
                        row.getString("country"), Level.valueOf(row.getString("level")), row.getInt("members")),
                "SELECT country, level, count(*) AS members FROM organisations.organisation"
                        + " WHERE kind = 'MEMBER' AND state = 'ACTIVE' GROUP BY country, level");
    }
}
