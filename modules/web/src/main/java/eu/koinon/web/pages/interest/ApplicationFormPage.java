package eu.koinon.web.pages.interest;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.applications.AnswerRules;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.applications.SaveAnswers;
import eu.koinon.organisations.interest.applications.SubmitApplication;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.review.ApplicantsOutcome;
import eu.koinon.web.look.FieldErrors;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import eu.koinon.web.pages.account.SpokenLanguage;
import eu.koinon.web.problems.FieldSentences;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An application, filled in by whoever holds its link: kept at each save, looked through, submitted. */
@Path("/application/{secret}")
@Produces("text/html")
public class ApplicationFormPage {

    private static final String LANGUAGE = "language/";
    private static final int LONGEST_NAME = 60;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private ReadApplication read;

    @Inject
    private SaveAnswers save;

    @Inject
    private SubmitApplication submit;

    @Inject
    private ApplicantsOutcome outcome;

    @Inject
    private HeldLinks links;

    @Inject
    private SpokenLanguage spoken;

    @Inject
    private Frames frames;

    @GET
    public Response show(@PathParam("secret") String secret, @QueryParam("done") @Nullable String done) {
        var page = read.read(secret);
        var answer = page.open() && page.application().state() != ApplicationState.WITHDRAWN
                ? form(secret, page, AnswerForm.views(frames.words(), page), done)
                        .ok()
                : preview(secret, page, done).ok();
        return links.with(secret)
                .map(cookie -> Response.fromResponse(answer).cookie(cookie).build())
                .orElse(answer);
    }

    /** Keeps what can be kept, and goes where the pressed button says. */
    @POST
    public Response save(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var typed = AnswerForm.read(read.read(secret), sent);
        var to = Sent.part(sent, "to");
        return to.startsWith(LANGUAGE)
                ? inLanguage(secret, typed, to.substring(LANGUAGE.length()))
                : keep(secret, typed, to);
    }

    /** A draft is kept; what is submitted already is not submitted anew by reading it in another language. */
    private Response inLanguage(String secret, AnswerForm.Typed typed, String tag) {
        var cookie = spoken.choose(tag);
        var page = read.read(secret);
        var answer = page.application().state() == ApplicationState.SUBMITTED
                ? form(secret, page, AnswerForm.views(frames.words(), page, typed, typed.mine(), Set.of()), null)
                        .ok()
                : keep(secret, typed, "");
        return Response.fromResponse(answer).cookie(cookie).build();
    }

    private Response keep(String secret, AnswerForm.Typed typed, String to) {
        var m = frames.words();
        SaveAnswers.Saved saved;
        try {
            saved = save.save(secret, typed.changed());
        } catch (InvalidFields missing) {
            var page = read.read(secret);
            var errors = named(page, FieldSentences.of(m, missing));
            return form(secret, page, AnswerForm.views(m, page, typed, typed.mine(), Set.of()), null)
                    .comeBack(errors);
        } catch (Problem problem) {
            var page = read.read(secret);
            return ComingBack.of(
                    form(secret, page, AnswerForm.views(m, page, typed, typed.mine(), Set.of()), null), m, problem);
        }
        return saved.isWhole() ? onward(secret, to, saved) : comeBack(secret, typed, saved);
    }

    private static Response onward(String secret, String to, SaveAnswers.Saved saved) {
        if (to.startsWith("files/")) {
            var question = QuestionId.parse(to.substring("files/".length()));
            return at("/application/" + secret + "/files/" + question);
        }
        var done = saved.kept() > 0 ? Done.KEPT : Done.NOTHING_NEW;
        if (to.equals("preview") || to.equals("people")) {
            return at(done.at("/application/" + secret + "/" + to));
        }
        return at(done.at("/application/" + secret));
    }

    private Response comeBack(String secret, AnswerForm.Typed typed, SaveAnswers.Saved saved) {
        var m = frames.words();
        var page = read.read(secret);
        var sentences = new LinkedHashMap<String, String>();
        for (var clash : saved.clashes()) {
            sentences.put(
                    "q-" + clash.question(),
                    m.t("application.clash", "who", clash.stored().changedBy()));
        }
        if (!saved.problems().isEmpty()) {
            sentences.putAll(
                    FieldSentences.of(m, new InvalidFields(saved.problems())).sentences());
        }
        var errors = named(page, new FieldErrors(sentences));
        var clashing =
                saved.clashes().stream().map(SaveAnswers.Clash::question).collect(Collectors.toUnmodifiableSet());
        var wrong = wrong(page, errors);
        wrong.removeAll(clashing);
        return form(secret, page, AnswerForm.views(m, page, typed, wrong, clashing), null)
                .with("errors", errors)
                .with("rest", saved.kept() > 0)
                .status(saved.clashes().isEmpty() ? UNPROCESSABLE : CONFLICT);
    }

    /** On top of a long form a sentence says which question it is about. */
    private FieldErrors named(ApplicationPage page, FieldErrors errors) {
        var language = frames.words().language().tag();
        var sentences = new LinkedHashMap<String, String>();
        var names = new HashMap<String, String>();
        for (var question : page.call().questions()) {
            var field = AnswerRules.field(question);
            var sentence = errors.at(field);
            if (sentence != null) {
                sentences.put(field, sentence);
                names.put(field, shortened(question.label().in(language)));
            }
        }
        errors.sentences().forEach(sentences::putIfAbsent);
        return new FieldErrors(sentences, names);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_NAME
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
    }

    private static Set<QuestionId> wrong(ApplicationPage page, FieldErrors errors) {
        return page.call().questions().stream()
                .filter(question -> errors.at(AnswerRules.field(question)) != null)
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    @GET
    @Path("preview")
    public Response preview(@PathParam("secret") String secret, @QueryParam("done") @Nullable String done) {
        return preview(secret, read.read(secret), done).ok();
    }

    @POST
    @Path("submit")
    public Response submit(@PathParam("secret") String secret, @FormParam("version") @Nullable String version) {
        try {
            submit.submit(secret, FormVersion.read(version));
            return at(Done.SUBMITTED.at("/application/" + secret + "/preview"));
        } catch (StaleVersion overtaken) {
            return ComingBack.of(preview(secret, read.read(secret), null), frames.words(), overtaken);
        } catch (InvalidFields missing) {
            var page = read.read(secret);
            var m = frames.words();
            return form(secret, page, AnswerForm.views(m, page), null)
                    .comeBack(named(page, FieldSentences.of(m, missing)));
        } catch (Problem problem) {
            return ComingBack.of(preview(secret, read.read(secret), null), frames.words(), problem);
        }
    }

    private Page form(String secret, ApplicationPage page, List<QuestionView> questions, @Nullable String done) {
        var m = frames.words();
        return Page.of(
                        "pages/interest/form.jte",
                        Done.tell(frames, m.t("application.title"), done).keeping("application"))
                .with("secret", secret)
                .with("page", page)
                .with("questions", questions)
                .with("was", was(questions));
    }

    private static Map<String, String> was(List<QuestionView> questions) {
        var was = new LinkedHashMap<String, String>();
        questions.forEach(view -> was.put("was-" + view.question().id(), view.was()));
        return was;
    }

    private Page preview(String secret, ApplicationPage page, @Nullable String done) {
        var m = frames.words();
        var draft = page.open() && page.application().state() == ApplicationState.DRAFT;
        var title = draft ? m.t("application.preview-title") : m.t("application.title");
        return Page.of("pages/interest/preview.jte", Done.tell(frames, title, done))
                .with("secret", secret)
                .with("page", page)
                .with(
                        "told",
                        page.application().state() == ApplicationState.SUBMITTED
                                && outcome.ifTold(secret).isPresent())
                .with("questions", AnswerForm.views(m, page));
    }

    private static Response at(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
