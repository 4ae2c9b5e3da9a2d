package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

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

    @Inject
    private Impartiality impartiality;

    /** The applications that fewer review than should. */
    List<SharingOut.Task> waiting(CallId call) {
        var own = impartiality.reviewersOf(call);
        var byApplication = reviews.of(call).stream().collect(Collectors.groupingBy(Review::application));
        var tasks = new ArrayList<SharingOut.Task>();
        for (var application : submitted(call)) {
            var there = byApplication.getOrDefault(application, List.of());
            var counting =
                    there.stream().filter(review -> review.state().counts()).toList();
            var missing = ReviewPlan.REVIEWERS - counting.size();
            if (missing > 0) {
                tasks.add(new SharingOut.Task(
                        application,
                        missing,
                        barred(there, own.getOrDefault(application, Set.of())),
                        counting.stream().map(Review::organisation).collect(Collectors.toSet())));
            }
        }
        return tasks;
    }

    /**
     * To whom it cannot be given by hand: one from whom it was taken can have it again, but for coordinators, who see all
     * marks where they do not review.
     */
    Set<PersonId> barred(CallId call, ApplicationId application) {
        var coordinators = panels.coordinators(call);
        var lasting = reviews.of(application).stream()
                .filter(each -> each.state() != ReviewState.TAKEN_AWAY || coordinators.contains(each.person()))
                .toList();
        return barred(lasting, impartiality.reviewersOf(call).getOrDefault(application, Set.of()));
    }

    /** Who must not review it: its own people, those with a conflict of interest, and those who do so or did already. */
    private static Set<PersonId> barred(List<Review> there, Set<PersonId> own) {
        var barred = new HashSet<>(own);
        there.forEach(review -> barred.add(review.person()));
        return barred;
    }

    private List<ApplicationId> submitted(CallId call) {
        return database.all(
                within,
                row -> new ApplicationId(row.getObject(1, UUID.class)),
                "SELECT a.id FROM organisations.interest_application a"
                        + " WHERE a.call_id = ? AND a.state = 'SUBMITTED' AND NOT EXISTS ("
                        + " SELECT 1 FROM organisations.interest_decision d"
                        + " WHERE d.application_id = a.id AND d.sent_at IS NOT NULL) ORDER BY a.number, a.id",
                call.value());
    }
}
