package eu.koinon.organisations.interest.review;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.organisations.interest.applications.ApplicationId;
import jakarta.inject.Inject;

/** Shows an application under review: to a coordinator how it stands, to its reviewer what they are to mark. */
@UseCase
public class ReadReview {

    @Inject
    private ReviewDesk desk;

    @Needs(Permission.REVIEW_LIST)
    public ReviewPage read(ApplicationId application) {
        return desk.page(application);
    }

    /** @throws Missing when the reader does not review it */
    @Needs(Permission.REVIEW_READ)
    public ReviewPage own(ApplicationId application) {
        var page = desk.page(application);
        if (page.own() == null) {
            throw new Missing();
        }
        return page;
    }
}
