package eu.koinon.web.pages.interest.review;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.FileId;
import eu.koinon.organisations.interest.review.AddRemark;
import eu.koinon.organisations.interest.review.DeclareConflict;
import eu.koinon.organisations.interest.review.MarkForm;
import eu.koinon.organisations.interest.review.ReadReview;
import eu.koinon.organisations.interest.review.ReadReviewedFile;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.organisations.interest.review.SaveMarks;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import eu.koinon.web.pages.interest.AnswerForm;
import eu.koinon.web.pages.interest.Download;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** One application as its reviewer reads and marks it; once that is finished, with what others found. */
@Path("/interest/reviews/{application}")
@Produces("text/html")
public class MarkPage {

    @Inject
    private ReadReview read;

    @Inject
    private ReadReviewedFile files;

    @Inject
    private SaveMarks save;

    @Inject
    private AddRemark remark;

    @Inject
    private DeclareConflict conflict;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("application") String id) {
        var review = read.own(ApplicationId.parse(id));
        return page(review, stored(review), "").ok();
    }

    @GET
    @Path("file/{file}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("application") String id, @PathParam("file") String file) {
        return Download.of(files.read(ApplicationId.parse(id), FileId.parse(file)));
    }

    @POST
    public Response save(@PathParam("application") String id, MultivaluedMap<String, String> sent) {
        var application = ApplicationId.parse(id);
        var typed = read(read.own(application), sent);
        var turn = sent.getFirst("turn");
        try {
            var saved =
                    save.save(application, FormVersion.read(sent.getFirst("version")), ReviewPage.turn(turn), typed);
            sessions.notice(typed.finish() ? "review.finished-notice" : "interest.saved");
            return at("/interest/reviews/" + saved.page().application().id());
        } catch (Problem problem) {
            return ComingBack.of(page(read.own(application), typed, ""), frames.words(), problem);
        }
    }

    @POST
    @Path("remarks")
    public Response say(@PathParam("application") String id, @FormParam("words") @Nullable String words) {
        var application = ApplicationId.parse(id);
        try {
            remark.add(application, new AddRemark.Request(words));
            sessions.notice("review.said");
            return at("/interest/reviews/" + application);
        } catch (Problem problem) {
            var review = read.own(application);
            return ComingBack.of(page(review, stored(review), words), frames.words(), problem);
        }
    }

    @GET
    @Path("conflict")
    public Response askConflict(@PathParam("application") String id) {
        return conflict(read.own(ApplicationId.parse(id)), "").ok();
    }

    @POST
    @Path("conflict")
    public Response declare(@PathParam("application") String id, @FormParam("reason") @Nullable String reason) {
        var application = ApplicationId.parse(id);
        try {
            conflict.declare(application, new DeclareConflict.Request(reason));
            sessions.notice("review.conflict-declared");
            return at("/interest/reviews");
        } catch (Problem problem) {
            return ComingBack.of(conflict(read.own(application), reason), frames.words(), problem);
        }
    }

    private Page conflict(ReviewPage review, @Nullable String reason) {
        var m = frames.words();
        return Page.of("pages/interest/review/conflict.jte", frames.of(m.t("review.conflict"), Section.INTEREST))
                .with("review", review)
                .with("reason", reason == null ? "" : reason)
                .with(
                        "address",
                        "/interest/reviews/" + review.page().application().id())
                .with("coordinates", false);
    }

    private Page page(ReviewPage review, MarkForm typed, @Nullable String words) {
        var m = frames.words();
        return Page.of(
                        "pages/interest/review/mark.jte",
                        frames.of(review.page().application().name(), Section.INTEREST))
                .with("review", review)
                .with("fields", MarkFields.of(m, review, typed))
                .with("questions", AnswerForm.views(m, review.page()))
                .with("sheet", Sheet.of(m, review))
                .with("words", words == null ? "" : words);
    }

    private static MarkForm stored(ReviewPage review) {
        var marks = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        var own = review.own();
        var verdict = own == null ? null : review.verdict(own.person()).orElse(null);
        if (verdict == null) {
            return new MarkForm(marks, reasons, "", "", false);
        }
        verdict.marks().forEach(mark -> {
            var criterion = mark.criterion().toString();
            marks.put(criterion, mark.mark() == null ? "" : mark.mark().toString());
            reasons.put(criterion, mark.reason());
        });
        var eligible = verdict.eligible();
        return new MarkForm(
                marks,
                reasons,
                eligible == null ? "" : eligible ? MarkForm.YES : MarkForm.NO,
                verdict.comment(),
                false);
    }

    private static MarkForm read(ReviewPage review, MultivaluedMap<String, String> sent) {
        var marks = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        for (var criterion : review.page().call().criteria()) {
            var id = criterion.id();
            var mark = sent.getFirst(MarkForm.markField(id));
            var reason = sent.getFirst(MarkForm.reasonField(id));
            marks.put(id.toString(), mark == null ? "" : mark);
            reasons.put(id.toString(), reason == null ? "" : reason);
        }
        return new MarkForm(
                marks,
                reasons,
                sent.getFirst("eligible"),
                sent.getFirst("comment"),
                "finish".equals(sent.getFirst("to")));
    }

    private static Response at(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
