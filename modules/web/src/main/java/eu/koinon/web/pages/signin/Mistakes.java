package eu.koinon.web.pages.signin;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.FieldErrors;
import eu.koinon.web.look.Page;
import eu.koinon.web.problems.FieldSentences;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;

/** Lets a form come back with everything in it, where that helps; what cannot be mended in the form goes its own way. */
public final class Mistakes {

    private static final Set<ProblemType> BEYOND_THE_FORM = EnumSet.of(
            ProblemType.SIGN_IN_NEEDED,
            ProblemType.STEP_UP_NEEDED,
            ProblemType.NOT_FOUND,
            ProblemType.LINK_SPENT,
            ProblemType.INTERNAL);

    private Mistakes() {}

    /** @param field the one that a problem without fields is told at; empty for the form as a whole */
    public static Response answer(Page page, Words words, Problem problem, String field) {
        if (BEYOND_THE_FORM.contains(problem.type())) {
            throw problem;
        }
        var told = FieldSentences.of(words, problem);
        var sentence = told.at("");
        var errors = sentence != null && !field.isEmpty() ? FieldErrors.of(field, sentence) : told;
        var wait = problem.retryAfter();
        if (wait == null) {
            return page.comeBack(errors);
        }
        return Response.fromResponse(
                        page.with("errors", errors).status(problem.type().status()))
                .header("Retry-After", Math.max(1, wait.toSeconds()))
                .build();
    }

    public static Response answer(Page page, Words words, Problem problem) {
        return answer(page, words, problem, "");
    }
}
