package eu.koinon.web.pages;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.FieldErrors;
import eu.koinon.web.look.Page;
import eu.koinon.web.problems.FieldSentences;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;

/** A form that could not be carried out as it was sent comes back with all that was typed and what to do about it. */
public final class ComingBack {

    private ComingBack() {}

    /** For a form whose fields are called as the problem calls them. */
    public static Response of(Page page, Words words, Problem problem) {
        return of(page, words, problem, UnaryOperator.identity());
    }

    /**
     * @param page the form, filled in
     * @param ids what a field that the problem names is called in the form; the empty name is the form as a whole
     * @throws Problem the same, when it is not one that a form can mend
     */
    public static Response of(Page page, Words words, Problem problem, UnaryOperator<String> ids) {
        if (!isMendable(problem.type())) {
            throw problem;
        }
        var errors = new LinkedHashMap<String, String>();
        FieldSentences.of(words, problem)
                .sentences()
                .forEach((field, text) -> errors.putIfAbsent(ids.apply(field), text));
        return page.with("errors", new FieldErrors(errors))
                .with("proofNeeded", problem.type() == ProblemType.STEP_UP_NEEDED)
                .status(problem.type().status());
    }

    /** A proof that has grown too old while somebody typed must not cost them what they typed. */
    private static boolean isMendable(ProblemType type) {
        return switch (type) {
            case INVALID_FIELDS,
                    STALE_VERSION,
                    CONFLICT,
                    LAST_ADMIN,
                    MANDATE_NEEDED,
                    TOO_MANY_REQUESTS,
                    STEP_UP_NEEDED -> true;
            case INVALID_REQUEST,
                    SIGN_IN_NEEDED,
                    SIGN_IN_FAILED,
                    CROSS_SITE,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    IDEMPOTENCY_CONFLICT,
                    LINK_SPENT,
                    PRECONDITION_MISSING,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA,
                    INTERNAL,
                    BUSY -> false;
        };
    }
}
