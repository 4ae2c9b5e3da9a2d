package eu.koinon.web.pages.interest.review;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.review.ListReviews;
import eu.koinon.organisations.interest.review.ReviewFilter;
import eu.koinon.organisations.interest.review.ReviewList;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the applications to a call stand, the best first. */
@Path("/interest/{call}/review")
@Produces("text/html")
public class StandingPage {

    private static final int PART = 100;

    @Inject
    private ListReviews list;

    @Inject
    private Frames frames;

    @GET
    public Response list(
            @PathParam("call") String id,
            @QueryParam("show") @Nullable String show,
            @QueryParam("part") @Nullable String part) {
        var m = frames.words();
        var filter = Arrays.stream(ReviewFilter.values())
                .filter(each -> each.name().equals(show))
                .findFirst()
                .orElse(ReviewFilter.ALL);
        var found = list.list(CallId.parse(id), filter);
        var address = "/interest/" + found.call().id() + "/review";
        var parts = Math.max(1, (found.items().size() + PART - 1) / PART);
        var at = part != null && part.matches("[0-9]{1,4}") ? Math.min(parts, Math.max(1, Integer.parseInt(part))) : 1;
        var from = (at - 1) * PART;
        return Page.of("pages/interest/review/standing.jte", frames.of(m.t("review.title"), Section.INTEREST))
                .with("found", found)
                .with("figures", figures(m, found.figures(), address, filter))
                .with(
                        "lines",
                        found.items().subList(from, Math.min(found.items().size(), from + PART)))
                .with("narrowed", filter != ReviewFilter.ALL)
                .with("previous", at > 1 ? at(address, filter, at - 1) : "")
                .with("next", at < parts ? at(address, filter, at + 1) : "")
                .ok();
    }

    private static String at(String address, ReviewFilter filter, int part) {
        return address + "?show=" + filter + "&part=" + part;
    }

    private static List<Figure> figures(Words m, ReviewList.Figures of, String address, ReviewFilter shown) {
        return List.of(
                figure(address, shown, ReviewFilter.ALL, of.submitted(), m.t("review.submitted")),
                figure(address, shown, ReviewFilter.LACKING, of.lacking(), m.t("review.lacking")),
                figure(address, shown, ReviewFilter.OPEN, of.open(), m.t("review.open")),
                figure(address, shown, ReviewFilter.DISAGREEMENT, of.disagreements(), m.t("review.disagreements")),
                figure(address, shown, ReviewFilter.CHANGED, of.changed(), m.t("review.changed")),
                figure(address, shown, ReviewFilter.UNDECIDED, of.undecided(), m.t("review.undecided")));
    }

    private static Figure figure(String address, ReviewFilter shown, ReviewFilter filter, long number, String name) {
        return new Figure(
                number, name, filter == ReviewFilter.ALL ? address : address + "?show=" + filter, shown == filter);
    }
}
