package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which applications wait for reviewers, and who must not be one of them. */
@ApplicationScoped
class Assigning {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Reviews reviews;

    @Inject
    private Panels panels;

    private record Submitted(ApplicationId id, @Nullable OrganisationId member) {}

    /** The applications that fewer review than should. */
    List<SharingOut.Task> waiting(CallId call) {
        var belonging = panels.belonging(call);
        var byApplication = reviews.of(call).stream().collect(Collectors.groupingBy(Review::application));
        var tasks = new ArrayList<SharingOut.Task>();
        for (var application : submitted(call)) {
            var there = byApplication.getOrDefault(application.id, List.of());
            var counting =
                    there.stream().filter(review -> review.state().counts()).toList();
            var missing = ReviewPlan.REVIEWERS - counting.size();
            if (missing > 0) {
                tasks.add(new SharingOut.Task(
                        application.id,
                        missing,
                        barred(application.member, there, belonging),
                        counting.stream().map(Review::organisation).collect(Collectors.toSet())));
            }
        }
        return tasks;
    }

    /** Who must not review it: its own people, those with a conflict of interest, and those who do so or did already. */
    Set<PersonId> barred(
            @Nullable OrganisationId member, List<Review> there, Map<PersonId, Set<OrganisationId>> belonging) {
        var barred = new HashSet<PersonId>();
        there.forEach(review -> barred.add(review.person()));
        belonging.forEach((person, organisations) -> {
            if (member != null && organisations.contains(member)) {
                barred.add(person);
            }
        });
        return barred;
    }

    private List<Submitted> submitted(CallId call) {
        return database.all(
                within,
                row -> {
                    var member = row.getObject("organisation_id", UUID.class);
                    return new Submitted(
                            new ApplicationId(row.getObject("id", UUID.class)),
                            member == null ? null : new OrganisationId(member));
                },
                "SELECT a.id, a.organisation_id FROM organisations.interest_application a"
                        + " WHERE a.call_id = ? AND a.state = 'SUBMITTED' AND NOT EXISTS ("
                        + " SELECT 1 FROM organisations.interest_decision d"
                        + " WHERE d.application_id = a.id AND d.sent_at IS NOT NULL) ORDER BY a.number, a.id",
                call.value());
    }
}
