package eu.koinon.web.pages.interest;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.AnswerRules;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.applications.SaveAnswers;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.problems.FieldSentences;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps a draft while somebody writes, and answers with the part of the form that says so. Nothing on the screen changes
 * but that part. A submitted application is kept by its button only, for that submits it anew.
 */
@Path("/application/{secret}/autosave")
@Produces("text/html")
public class AutosavePage {

    @Inject
    private ReadApplication read;

    @Inject
    private SaveAnswers save;

    @Inject
    private Frames frames;

    @Inject
    private Clock clock;

    @POST
    public Response keep(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var m = frames.words();
        var page = read.read(secret);
        var typed = AnswerForm.read(page, sent);
        if (page.application().state() == ApplicationState.SUBMITTED) {
            return part(page, typed, Set.of(), "", "");
        }
        try {
            return kept(secret, typed, save.save(secret, typed.changed()));
        } catch (Problem problem) {
            var why =
                    FieldSentences.of(m, problem).sentences().values().stream().collect(Collectors.joining(" "));
            return part(page, typed, Set.of(), "", why);
        }
    }

    private Response kept(String secret, AnswerForm.Typed typed, SaveAnswers.Saved saved) {
        var m = frames.words();
        var page = read.read(secret);
        var clashing = saved.clashes().stream().map(SaveAnswers.Clash::question).collect(Collectors.toSet());
        var wrong = saved.problems().stream().map(FieldProblem::field).collect(Collectors.toSet());
        var kept = new HashSet<>(typed.mine());
        kept.removeAll(clashing);
        kept.removeIf(question ->
                wrong.contains(AnswerRules.field(page.call().question(question).orElseThrow())));
        var time = m.time(clock.instant().atZone(page.call().zone()));
        var when = m.t(
                "application.autosaved",
                "time",
                time,
                "zone",
                m.zone(page.call().zone()));
        if (!clashing.isEmpty()) {
            return part(
                    page,
                    typed,
                    kept,
                    "",
                    m.t(
                            "application.autosave-clash",
                            "questions",
                            names(page, question -> clashing.contains(question.id()))));
        }
        if (!wrong.isEmpty()) {
            return part(
                    page,
                    typed,
                    kept,
                    "",
                    m.t(
                            "application.autosave-except",
                            "questions",
                            names(page, question -> wrong.contains(AnswerRules.field(question)))));
        }
        return part(page, typed, kept, when, "");
    }

    private String names(ApplicationPage page, Predicate<Question> which) {
        var m = frames.words();
        return m.list(page.call().questions().stream()
                .filter(which)
                .map(question -> question.label().in(m.language().tag()))
                .toList());
    }

    private Response part(
            ApplicationPage page, AnswerForm.Typed typed, Set<QuestionId> kept, String saved, String trouble) {
        return Page.of("pages/interest/kept.jte", frames.words())
                .with("was", AnswerForm.versions(page, typed, kept))
                .with("saved", saved)
                .with("trouble", trouble)
                .ok();
    }
}
