package eu.koinon.organisations.interest.review;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import javax.sql.DataSource;

/** Where an application lies while it is reviewed: with as much on it as the reader may see. */
@ApplicationScoped
class ReviewDesk {

    @Inject
    private ApplicationRows applications;

    @Inject
    private Reviews reviews;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Remarks remarks;

    @Inject
    private Decisions decisions;

    @Inject
    private Impartiality impartiality;

    @Inject
    private ReviewPlans plans;

    @Inject
    private CurrentActor current;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    ReviewPage page(ApplicationId id) {
        var page = applications.page(id, null);
        var me = current.actor().signedIn();
        var mine = reviews.find(id, me).orElse(null);
        var coordinates = current.actor().has(Role.COORDINATOR);
        var partial = impartiality.own().contains(id);
        // the fence shows marks by the same rule; here it only says so
        var sees = !partial
                && (mine == null || mine.state() == ReviewState.TAKEN_AWAY
                        ? coordinates
                        : mine.state() == ReviewState.FINISHED);
        var own = !partial
                        && mine != null
                        && mine.state().counts()
                        && Objects.equals(mine.organisation(), current.organisation())
                ? mine
                : null;
        return new ReviewPage(
                page,
                plans.of(page.call().id()),
                turn(id),
                reviews.of(id).stream()
                        .map(each -> coordinates && sees || each.person().equals(me) ? each : each.withoutReason())
                        .toList(),
                verdicts.of(id),
                own,
                sees,
                remarks.of(id),
                decisions.find(id).orElse(null));
    }

    /** Which submission of the application the latest is. */
    int turn(ApplicationId application) {
        return database.first(
                        within,
                        row -> row.getInt(1),
                        "SELECT coalesce(max(turn), 0) FROM organisations.interest_submission WHERE application_id = ?",
                        application.value())
                .orElse(0);
    }
}
