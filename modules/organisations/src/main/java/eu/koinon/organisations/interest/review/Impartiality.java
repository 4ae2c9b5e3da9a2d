package eu.koinon.organisations.interest.review;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who must keep their hands off which application: those who work on it or belong to the member that reapplies, and those
 * who have said that they have a conflict of interest. The fence asks the same functions.
 */
@ApplicationScoped
class Impartiality {

    @Inject
    private Reviews reviews;

    @Inject
    private CurrentActor current;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** The applications that are the acting person's own. */
    Set<ApplicationId> own() {
        return applications("SELECT unnest(organisations.interest_partial())");
    }

    /** Those whose marks the acting person must not see: also while their own are not finished. */
    Set<ApplicationId> blind() {
        return applications("SELECT unnest(organisations.interest_blind())");
    }

    /** The applications to a call that the acting person must not handle. */
    Set<ApplicationId> barred(CallId call) {
        var me = current.actor().signedIn();
        var barred = own();
        reviews.of(call).stream()
                .filter(review -> review.person().equals(me) && review.state() == ReviewState.CONFLICT)
                .map(Review::application)
                .forEach(barred::add);
        return barred;
    }

    /** @throws ReviewProblem.NotImpartial when the acting person must not handle it */
    void must(ApplicationId application) {
        var conflict = reviews.find(application, current.actor().signedIn())
                .filter(review -> review.state() == ReviewState.CONFLICT);
        if (conflict.isPresent() || own().contains(application)) {
            throw new ReviewProblem.NotImpartial();
        }
    }

    /** Whose own the applications to a call are, of those who review it. */
    Map<ApplicationId, Set<PersonId>> reviewersOf(CallId call) {
        var found = new HashMap<ApplicationId, Set<PersonId>>();
        database.all(
                within,
                row -> found.computeIfAbsent(
                                new ApplicationId(row.getObject("application_id", UUID.class)),
                                application -> new HashSet<>())
                        .add(new PersonId(row.getObject("person_id", UUID.class))),
                "SELECT application_id, person_id FROM organisations.interest_partial_reviewers(?)",
                call.value());
        return found;
    }

    private Set<ApplicationId> applications(String query) {
        return new HashSet<>(database.all(within, row -> new ApplicationId(row.getObject(1, UUID.class)), query));
    }
}
