package eu.koinon.web.pages.interest;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.applications.ApplicationCopy;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.Submission;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.web.look.Frame;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The page of what was submitted when, and what was changed since. */
@ApplicationScoped
public class History {

    @Inject
    private Frames frames;

    /** A submission as it is shown. */
    public record View(Submission submission, List<ChangeView> changes) {

        public View {
            changes = List.copyOf(changes);
        }
    }

    /** What was changed in one answer; "" where nothing was said. */
    public record ChangeView(String label, String before, String after) {}

    /** @param back where the reader came from */
    Response page(Frame frame, ApplicationPage page, List<Submission> submissions, String back) {
        var m = frames.words();
        return Page.of("pages/interest/history.jte", frame)
                .with("page", page)
                .with(
                        "submissions",
                        submissions.stream()
                                .map(submission -> view(m, page, submission))
                                .toList())
                .with("back", back)
                .ok();
    }

    private static View view(Words m, ApplicationPage page, Submission submission) {
        return new View(
                submission,
                submission.changes().stream()
                        .map(change -> {
                            var question =
                                    page.call().question(change.question()).orElseThrow();
                            return new ChangeView(
                                    question.label().in(m.language().tag()),
                                    inWords(m, question, change.before()),
                                    inWords(m, question, change.after()));
                        })
                        .toList());
    }

    private static String inWords(Words m, Question question, String answer) {
        // the whole SHA-256 is for programs; a reader needs to see only that it is another file of the same name
        return ApplicationCopy.inWords(m, question, answer).replaceAll("SHA-256 ([0-9a-f]{8})[0-9a-f]*", "$1");
    }
}
