package eu.koinon.web.pages.interest.review;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.review.AddRemark;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.DecisionForm;
import eu.koinon.organisations.interest.review.DeclareConflict;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.ReadOutcomes;
import eu.koinon.organisations.interest.review.ReadReview;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import eu.koinon.web.pages.interest.AnswerForm;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One application under review, for coordinators: what was found, the discussion, who reviews it, the decision. */
@Path("/interest/applications/{application}/review")
@Produces("text/html")
public class ReviewedPage {

    @Inject
    private ReadReview read;

    @Inject
    private AssignReviewers assign;

    @Inject
    private AddRemark remark;

    @Inject
    private Decide decide;

    @Inject
    private DeclareConflict conflict;

    @Inject
    private ReadOutcomes outcomes;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("application") String id) {
        return page(ApplicationId.parse(id), "", null).ok();
    }

    @POST
    @Path("reviewers")
    public Response assign(@PathParam("application") String id, @FormParam("person") @Nullable String person) {
        var application = ApplicationId.parse(id);
        try {
            assign.assign(application, PersonId.parse(Objects.requireNonNullElse(person, "")));
            return done(application, "review.assigned");
        } catch (Problem problem) {
            return ComingBack.of(page(application, "", null), frames.words(), problem);
        }
    }

    @POST
    @Path("reviewers/{person}/take-away")
    public Response takeAway(@PathParam("application") String id, @PathParam("person") String person) {
        var application = ApplicationId.parse(id);
        var from = PersonId.parse(person);
        try {
            assign.takeAway(application, from);
            return done(application, "review.taken-away");
        } catch (Problem problem) {
            return ComingBack.of(page(application, "", null), frames.words(), problem);
        }
    }

    @POST
    @Path("remarks")
    public Response say(@PathParam("application") String id, @FormParam("words") @Nullable String words) {
        var application = ApplicationId.parse(id);
        try {
            remark.add(application, new AddRemark.Request(words));
            return done(application, "review.said");
        } catch (Problem problem) {
            return ComingBack.of(page(application, words, null), frames.words(), problem);
        }
    }

    @POST
    @Path("decision")
    public Response decide(
            @PathParam("application") String id,
            @FormParam("version") @Nullable String version,
            @FormParam("turn") @Nullable String turn,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("reasons") @Nullable String reasons) {
        var application = ApplicationId.parse(id);
        var typed = new DecisionForm(outcome, reasons);
        try {
            decide.decide(application, FormVersion.read(version), ReviewPage.turn(turn), typed);
            return done(application, "review.decided");
        } catch (Problem problem) {
            return ComingBack.of(page(application, "", typed), frames.words(), problem);
        }
    }

    @POST
    @Path("given-up")
    public Response givenUp(@PathParam("application") String id) {
        var application = ApplicationId.parse(id);
        try {
            decide.givenUp(application);
            return done(application, "review.given-up");
        } catch (Problem problem) {
            return ComingBack.of(page(application, "", null), frames.words(), problem);
        }
    }

    @GET
    @Path("conflict")
    public Response askConflict(@PathParam("application") String id) {
        return conflict(ApplicationId.parse(id), "").ok();
    }

    @POST
    @Path("conflict")
    public Response declare(@PathParam("application") String id, @FormParam("reason") @Nullable String reason) {
        var application = ApplicationId.parse(id);
        try {
            conflict.declare(application, new DeclareConflict.Request(reason));
            return done(application, "review.conflict-declared-coordinator");
        } catch (Problem problem) {
            return ComingBack.of(conflict(application, reason), frames.words(), problem);
        }
    }

    private Page conflict(ApplicationId id, @Nullable String reason) {
        return Page.of(
                        "pages/interest/review/conflict.jte",
                        frames.of(frames.words().t("review.conflict"), Section.INTEREST))
                .with("review", read.read(id))
                .with("reason", reason == null ? "" : reason)
                .with("address", "/interest/applications/" + id + "/review")
                .with("coordinates", true);
    }

    private Page page(ApplicationId id, @Nullable String words, @Nullable DecisionForm typed) {
        var m = frames.words();
        var review = read.read(id);
        var decision = review.decision();
        var form = typed != null
                ? typed
                : new DecisionForm(
                        decision == null ? "" : decision.outcome().name(), decision == null ? "" : decision.reasons());
        var page = Page.of(
                        "pages/interest/review/reviewed.jte",
                        frames.of(review.page().application().name(), Section.INTEREST))
                .with("review", review)
                .with("questions", AnswerForm.views(m, review.page()))
                .with("sheet", Sheet.of(m, review))
                .with("choices", choices(id))
                .with("outcomes", outcomes(form))
                .with("sent", outcomes.sent(id))
                .with("words", words == null ? "" : words)
                .with("typed", form);
        return page;
    }

    private List<Choice> choices(ApplicationId id) {
        return assign.choices(id).stream()
                .map(each -> Choice.of(each.person().toString(), each.name() + " · " + each.organisationName(), false))
                .toList();
    }

    private List<Choice> outcomes(DecisionForm typed) {
        var m = frames.words();
        var choices = new ArrayList<Choice>();
        Arrays.stream(Outcome.values())
                .filter(Outcome::isForCoordinators)
                .map(each -> Choice.of(each.name(), m.of(each), each.name().equals(typed.outcome())))
                .forEach(choices::add);
        choices.add(Choice.of(
                "",
                m.t("review.undecided-choice"),
                typed.outcome() == null || typed.outcome().isEmpty()));
        return choices;
    }

    private Response done(ApplicationId application, String notice) {
        sessions.notice(notice);
        return Response.seeOther(URI.create("/interest/applications/" + application + "/review"))
                .build();
    }
}
