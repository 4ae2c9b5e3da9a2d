package eu.koinon.web.pages.interest.review;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.review.Balance;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.TrialForm;
import eu.koinon.organisations.interest.review.TrialId;
import eu.koinon.organisations.interest.review.TrialPage;
import eu.koinon.organisations.interest.review.TryBalance;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Selections that are tried: side by side, and one by one with all that can be selected. */
@Path("/interest/{call}/review/trials")
@Produces("text/html")
public class TrialPages {

    @Inject
    private TryBalance trials;

    @Inject
    private Decide decide;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response compare(@PathParam("call") String id) {
        var call = CallId.parse(id);
        return comparison(call, new TrialForm("", null, null)).ok();
    }

    @POST
    public Response begin(
            @PathParam("call") String id,
            @FormParam("name") @Nullable String name,
            @FormParam("best") @Nullable String best) {
        var call = CallId.parse(id);
        var typed = new TrialForm(name, best, null);
        try {
            var begun = trials.begin(call, typed);
            return at(call, "/trials/" + begun.trial().id());
        } catch (Problem problem) {
            return ComingBack.of(comparison(call, typed), frames.words(), problem);
        }
    }

    @GET
    @Path("{trial}")
    public Response show(@PathParam("call") String id, @PathParam("trial") String trial) {
        var page = trials.read(CallId.parse(id), TrialId.parse(trial));
        return page(page, page.trial().name(), page.balance(), picks(page)).ok();
    }

    @POST
    @Path("{trial}")
    public Response change(
            @PathParam("call") String id, @PathParam("trial") String trial, MultivaluedMap<String, String> sent) {
        var call = CallId.parse(id);
        var typed = read(sent);
        try {
            trials.change(call, TrialId.parse(trial), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.saved");
            return at(call, "/trials/" + TrialId.parse(trial));
        } catch (Problem problem) {
            var page = trials.read(call, TrialId.parse(trial));
            var name = typed.name() == null ? "" : typed.name();
            return ComingBack.of(
                    page(page, name, trials.count(call, typed), Set.copyOf(typed.picks())), frames.words(), problem);
        }
    }

    /** What the ticked ones would make of the network, while they are being ticked. */
    @POST
    @Path("{trial}/count")
    public Response count(
            @PathParam("call") String id, @PathParam("trial") String trial, MultivaluedMap<String, String> sent) {
        var call = CallId.parse(id);
        var m = frames.words();
        TrialId.parse(trial);
        return Page.of("pages/interest/review/counted.jte", frames.bare(m.t("review.balance")))
                .with("m", m)
                .with("view", BalanceView.of(m, trials.count(call, read(sent))))
                .ok();
    }

    @POST
    @Path("{trial}/remove")
    public Response remove(@PathParam("call") String id, @PathParam("trial") String trial) {
        var call = CallId.parse(id);
        trials.remove(call, TrialId.parse(trial));
        sessions.notice("review.trial-removed");
        return at(call, "/trials");
    }

    @GET
    @Path("{trial}/decide")
    public Response askDecide(@PathParam("call") String id, @PathParam("trial") String trial) {
        return deciding(trials.read(CallId.parse(id), TrialId.parse(trial)), "20")
                .ok();
    }

    @POST
    @Path("{trial}/decide")
    public Response decide(
            @PathParam("call") String id, @PathParam("trial") String trial, MultivaluedMap<String, String> sent) {
        var call = CallId.parse(id);
        var reserve = sent.getFirst("reserve");
        try {
            var done = decide.byTrial(
                    call,
                    TrialId.parse(trial),
                    FormVersion.read(sent.getFirst("decided")),
                    FormVersion.read(sent.getFirst("version")),
                    reserve);
            sessions.notice(
                    done.hidden() + done.unmarked() == 0
                            ? "review.decided-by-trial"
                            : "review.decided-by-trial-some-left");
            return at(call, "/decisions");
        } catch (Problem problem) {
            return ComingBack.of(
                    deciding(trials.read(call, TrialId.parse(trial)), reserve == null ? "" : reserve),
                    frames.words(),
                    problem);
        }
    }

    private Page deciding(TrialPage page, String reserve) {
        return Page.of(
                        "pages/interest/review/byTrial.jte",
                        frames.of(frames.words().t("review.decide-by-trial"), Section.INTEREST))
                .with("page", page)
                .with("reserve", reserve);
    }

    private Page comparison(CallId call, TrialForm typed) {
        var m = frames.words();
        var compared = trials.compare(call);
        return Page.of("pages/interest/review/trials.jte", frames.of(m.t("review.trials"), Section.INTEREST))
                .with("compared", compared)
                .with("table", Comparison.of(m, compared))
                .with("name", typed.name() == null ? "" : typed.name())
                .with(
                        "best",
                        typed.best() == null ? Integer.toString(compared.plan().seats()) : typed.best());
    }

    private Page page(TrialPage page, String name, Balance balance, Set<String> picks) {
        var m = frames.words();
        return Page.of("pages/interest/review/trial.jte", frames.of(page.trial().name(), Section.INTEREST))
                .with("page", page)
                .with("name", name)
                .with("picks", picks)
                .with("view", BalanceView.of(m, balance));
    }

    private static Set<String> picks(TrialPage page) {
        return page.trial().picks().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static TrialForm read(MultivaluedMap<String, String> sent) {
        return new TrialForm(
                sent.getFirst("name"), sent.getFirst("best"), List.copyOf(sent.getOrDefault("pick", List.of())));
    }

    private static Response at(CallId call, String rest) {
        return Response.seeOther(URI.create("/interest/" + call + "/review" + rest))
                .build();
    }
}
