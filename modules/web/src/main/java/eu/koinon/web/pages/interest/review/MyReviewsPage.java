package eu.koinon.web.pages.interest.review;

import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What somebody reviews for the organisation that they act for. */
@Path("/interest/reviews")
@Produces("text/html")
public class MyReviewsPage {

    @Inject
    private ListMyReviews list;

    @Inject
    private Frames frames;

    @GET
    public Response list() {
        var found = list.list();
        return Page.of(
                        "pages/interest/review/mine.jte",
                        frames.of(frames.words().t("review.mine"), Section.INTEREST))
                .with("found", found)
                .ok();
    }
}
