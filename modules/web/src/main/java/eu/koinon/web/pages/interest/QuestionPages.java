package eu.koinon.web.pages.interest;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Criterion;
import eu.koinon.organisations.interest.calls.CriterionForm;
import eu.koinon.organisations.interest.calls.CriterionId;
import eu.koinon.organisations.interest.calls.EditCriteria;
import eu.koinon.organisations.interest.calls.EditQuestions;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionForm;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.interest.calls.ReadCall;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions and criteria of a call, one page each. */
@Path("/interest/{call}")
@Produces("text/html")
public class QuestionPages {

    @Inject
    private ReadCall calls;

    @Inject
    private EditQuestions questions;

    @Inject
    private EditCriteria criteria;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    @Path("questions/new")
    public Response begin(@PathParam("call") String id, @QueryParam("kind") @Nullable String kind) {
        var call = mine(id);
        var what = Arrays.stream(QuestionKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(QuestionKind.TEXT);
        var typed = new QuestionForm(what.name(), true, "", "", Map.of(), Map.of(), Map.of());
        return page(call, null, what, typed).ok();
    }

    @POST
    @Path("questions/new")
    public Response add(@PathParam("call") String id, MultivaluedMap<String, String> sent) {
        var call = calls.read(CallId.parse(id));
        var typed = read(call, sent);
        try {
            questions.add(call.id(), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.question-added");
            return back(call);
        } catch (Problem problem) {
            return ComingBack.of(page(call, null, kind(typed), typed), frames.words(), problem);
        }
    }

    @GET
    @Path("questions/{question}")
    public Response show(@PathParam("call") String id, @PathParam("question") String question) {
        var call = mine(id);
        var found = call.question(QuestionId.parse(question)).orElseThrow(Missing::new);
        return page(call, found, found.kind(), form(call, found)).ok();
    }

    @POST
    @Path("questions/{question}")
    public Response change(
            @PathParam("call") String id, @PathParam("question") String question, MultivaluedMap<String, String> sent) {
        var call = calls.read(CallId.parse(id));
        var typed = read(call, sent);
        try {
            questions.change(call.id(), QuestionId.parse(question), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.saved");
            return back(call);
        } catch (Problem problem) {
            var found = call.question(QuestionId.parse(question)).orElseThrow(Missing::new);
            return ComingBack.of(page(call, found, found.kind(), typed), frames.words(), problem);
        }
    }

    @POST
    @Path("questions/{question}/move")
    public Response move(
            @PathParam("call") String id,
            @PathParam("question") String question,
            @FormParam("version") @Nullable String version,
            @FormParam("to") @Nullable String to) {
        questions.move(CallId.parse(id), QuestionId.parse(question), FormVersion.read(version), "up".equals(to));
        return Response.seeOther(URI.create("/interest/" + CallId.parse(id) + "/set-up#questions"))
                .build();
    }

    @POST
    @Path("questions/{question}/remove")
    public Response remove(
            @PathParam("call") String id,
            @PathParam("question") String question,
            @FormParam("version") @Nullable String version) {
        questions.remove(CallId.parse(id), QuestionId.parse(question), FormVersion.read(version));
        sessions.notice("interest.question-removed");
        return back(calls.read(CallId.parse(id)));
    }

    @GET
    @Path("criteria/new")
    public Response beginCriterion(@PathParam("call") String id) {
        return page(mine(id), null, new CriterionForm("25", Map.of(), Map.of())).ok();
    }

    @POST
    @Path("criteria/new")
    public Response addCriterion(@PathParam("call") String id, MultivaluedMap<String, String> sent) {
        var call = calls.read(CallId.parse(id));
        var typed = readCriterion(call, sent);
        try {
            criteria.add(call.id(), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.saved");
            return back(call);
        } catch (Problem problem) {
            return ComingBack.of(page(call, null, typed), frames.words(), problem);
        }
    }

    @GET
    @Path("criteria/{criterion}")
    public Response showCriterion(@PathParam("call") String id, @PathParam("criterion") String criterion) {
        var call = mine(id);
        var found = find(call, criterion);
        return page(
                        call,
                        found,
                        new CriterionForm(
                                Integer.toString(found.weight()),
                                found.label().byLanguage(),
                                found.help().byLanguage()))
                .ok();
    }

    @POST
    @Path("criteria/{criterion}")
    public Response changeCriterion(
            @PathParam("call") String id,
            @PathParam("criterion") String criterion,
            MultivaluedMap<String, String> sent) {
        var call = calls.read(CallId.parse(id));
        var typed = readCriterion(call, sent);
        try {
            criteria.change(call.id(), CriterionId.parse(criterion), FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("interest.saved");
            return back(call);
        } catch (Problem problem) {
            return ComingBack.of(page(call, find(call, criterion), typed), frames.words(), problem);
        }
    }

    @POST
    @Path("criteria/{criterion}/remove")
    public Response removeCriterion(
            @PathParam("call") String id,
            @PathParam("criterion") String criterion,
            @FormParam("version") @Nullable String version) {
        criteria.remove(CallId.parse(id), CriterionId.parse(criterion), FormVersion.read(version));
        sessions.notice("interest.saved");
        return back(calls.read(CallId.parse(id)));
    }

    private InterestCall mine(String id) {
        frames.known();
        powers.must(Permission.INTEREST_EDIT, null);
        return calls.read(CallId.parse(id));
    }

    private Page page(InterestCall call, @Nullable Question question, QuestionKind kind, QuestionForm typed) {
        var m = frames.words();
        var page = Page.of(
                        "pages/interest/question.jte",
                        frames.of(
                                question == null ? m.t("interest.add-question") : m.t("interest.question"),
                                Section.INTEREST))
                .with("call", call)
                .with("kind", kind)
                .with(
                        "withOptions",
                        kind.hasOptions()
                                && (question == null || !question.meaning().bringsOptions()))
                .with("mustStay", question != null && question.meaning().isNeeded())
                .with("typed", typed)
                .naming(names(m, call, m.t("interest.question"), m.t("interest.help")));
        return question == null ? page : page.with("question", question);
    }

    private Page page(InterestCall call, @Nullable Criterion criterion, CriterionForm typed) {
        var m = frames.words();
        var page = Page.of("pages/interest/criterion.jte", frames.of(m.t("interest.criterion"), Section.INTEREST))
                .with("call", call)
                .with("typed", typed)
                .naming(names(m, call, m.t("interest.criterion"), m.t("interest.criterion-help")));
        return criterion == null ? page : page.with("criterion", criterion);
    }

    private static Map<String, String> names(Words m, InterestCall call, String label, String help) {
        var names = new HashMap<String, String>();
        names.putAll(CallTexts.named(m, "label", label, call.languages()));
        names.putAll(CallTexts.named(m, "help", help, call.languages()));
        names.putAll(CallTexts.named(m, "options", m.t("interest.options"), call.languages()));
        return names;
    }

    private static QuestionForm form(InterestCall call, Question question) {
        var options = new HashMap<String, String>();
        for (var language : call.languages()) {
            var lines = question.options().stream()
                    .map(option -> option.label().exactly(language))
                    .filter(line -> line != null)
                    .collect(Collectors.joining("\n"));
            options.put(language, lines);
        }
        return new QuestionForm(
                question.kind().name(),
                question.required(),
                question.least() == null ? "" : question.least().toString(),
                question.most() == null ? "" : question.most().toString(),
                question.label().byLanguage(),
                question.help().byLanguage(),
                options);
    }

    private static QuestionForm read(InterestCall call, MultivaluedMap<String, String> sent) {
        return new QuestionForm(
                Sent.part(sent, "kind"),
                sent.containsKey("required"),
                Sent.part(sent, "least"),
                Sent.part(sent, "most"),
                Sent.texts(sent, "label", call.languages()),
                Sent.texts(sent, "help", call.languages()),
                Sent.texts(sent, "options", call.languages()));
    }

    private static CriterionForm readCriterion(InterestCall call, MultivaluedMap<String, String> sent) {
        return new CriterionForm(
                Sent.part(sent, "weight"),
                Sent.texts(sent, "label", call.languages()),
                Sent.texts(sent, "help", call.languages()));
    }

    private static QuestionKind kind(QuestionForm typed) {
        return Arrays.stream(QuestionKind.values())
                .filter(each -> each.name().equals(typed.kind()))
                .findFirst()
                .orElse(QuestionKind.TEXT);
    }

    private static Criterion find(InterestCall call, String criterion) {
        return call.criteria().stream()
                .filter(each -> each.id().equals(CriterionId.parse(criterion)))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private static Response back(InterestCall call) {
        return Response.seeOther(URI.create("/interest/" + call.id() + "/set-up"))
                .build();
    }
}
