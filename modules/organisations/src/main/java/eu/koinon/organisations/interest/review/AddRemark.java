package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody says something about an application: its reviewers once they have finished, and coordinators. */
@UseCase
@Needs(Permission.REVIEW_MARK)
public class AddRemark {

    private static final int LONGEST = 4_000;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ReviewDesk desk;

    @Inject
    private Impartiality impartiality;

    @Inject
    private Remarks remarks;

    @Inject
    private CurrentActor current;

    @Schema(name = "AddReviewRemark")
    public record Request(@Nullable String words) {}

    /**
     * @throws ReviewProblem.FinishFirst when their own marks are not finished
     * @throws ReviewProblem.NotImpartial when they must not handle it
     */
    public ReviewPage add(@About ApplicationId id, Request request) {
        applications.get(id);
        impartiality.must(id);
        var problems = new InvalidFields.Gathering();
        var words = Writing.optionalText(problems, "words", request.words(), LONGEST);
        if (words == null) {
            problems.add("words", "required");
        }
        problems.orThrow();
        var page = desk.page(id);
        if (!page.seesMarks()) {
            throw new ReviewProblem.FinishFirst();
        }
        var organisation = current.organisation();
        if (organisation == null) {
            throw new Missing();
        }
        remarks.add(id, current.actor().signedIn(), organisation, String.valueOf(words));
        return desk.page(id);
    }
}
