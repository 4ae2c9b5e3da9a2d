package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CriterionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What reviewers found, as far as the fence shows it to whoever asks. */
@ApplicationScoped
class Verdicts {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** Of those who review it now, begun or finished. */
    List<Verdict> of(ApplicationId application) {
        var marks = new HashMap<UUID, List<Verdict.Mark>>();
        database.all(
                within,
                row -> marks.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>())
                        .add(new Verdict.Mark(
                                new CriterionId(row.getObject("criterion_id", UUID.class)),
                                row.getObject("mark", Integer.class),
                                row.getString("reason"))),
                "SELECT person_id, criterion_id, mark, reason FROM organisations.interest_mark"
                        + " WHERE application_id = ?",
                application.value());
        return database.all(
                within,
                row -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new Verdict(
                            new PersonId(person),
                            row.getObject("eligible", Boolean.class),
                            row.getString("comment"),
                            marks.getOrDefault(person, List.of()),
                            row.getObject("points", Integer.class),
                            row.getObject("first_points", Integer.class));
                },
                "SELECT person_id, eligible, comment, points, first_points FROM organisations.interest_verdict"
                        + " WHERE application_id = ? ORDER BY review_id",
                application.value());
    }

    /** @param points once it is finished */
    void keep(CallId call, Review review, MarkForm.Read read, @Nullable Integer points) {
        database.change(
                within,
                "INSERT INTO organisations.interest_verdict AS v (review_id, call_id, application_id, person_id,"
                        + " eligible, comment, points, first_points) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (review_id) DO UPDATE SET eligible = EXCLUDED.eligible,"
                        + " comment = EXCLUDED.comment, points = EXCLUDED.points,"
                        + " first_points = coalesce(v.first_points, EXCLUDED.first_points)",
                review.id(),
                call.value(),
                review.application().value(),
                review.person().value(),
                read.eligible(),
                read.comment(),
                points,
                points);
        for (var mark : read.marks()) {
            database.change(
                    within,
                    "INSERT INTO organisations.interest_mark (review_id, criterion_id, call_id, application_id,"
                            + " person_id, mark, reason) VALUES (?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (review_id, criterion_id) DO UPDATE SET mark = EXCLUDED.mark,"
                            + " reason = EXCLUDED.reason",
                    review.id(),
                    mark.criterion().value(),
                    call.value(),
                    review.application().value(),
                    review.person().value(),
                    mark.mark(),
                    mark.reason());
        }
    }
}
