package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer says that they cannot be impartial. They do not see the application or its marks from then on, their own
 * marks do not count, and it waits for another reviewer. A coordinator says so also of what they do not review: they do not
 * see its marks nor decide about it from then on.
 */
@UseCase
@Needs(Permission.REVIEW_MARK)
public class DeclareConflict {

    private static final int LONGEST = 1_000;

    @Inject
    private Reviews reviews;

    @Inject
    private ApplicationRows applications;

    @Inject
    private CurrentActor current;

    /** @param reason that coordinators read */
    @Schema(name = "DeclareConflict")
    public record Request(@Nullable String reason) {}

    public void declare(@About ApplicationId application, Request request) {
        var me = current.actor().signedIn();
        var organisation = current.organisation();
        var unassigned = organisation != null
                && current.actor().has(Role.COORDINATOR)
                && reviews.find(application, me)
                        .filter(review -> review.state() != ReviewState.TAKEN_AWAY)
                        .isEmpty();
        var own = unassigned ? null : reviews.holdOwn(application, me, organisation);
        var problems = new InvalidFields.Gathering();
        var reason = Writing.optionalText(problems, "reason", request.reason(), LONGEST);
        if (reason == null) {
            problems.add("reason", "required");
        }
        problems.orThrow();
        if (own != null) {
            reviews.conflict(own.id(), String.valueOf(reason));
        } else if (organisation != null) {
            reviews.conflict(
                    applications.get(application).call(), application, me, organisation, String.valueOf(reason));
        }
    }
}
