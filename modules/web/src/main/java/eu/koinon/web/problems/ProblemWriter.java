package eu.koinon.web.problems;

import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.api.Json;
import eu.koinon.web.entry.RequestName;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes a problem: to a program as RFC 9457 says, to a person as a page, both with the request's name. What is missing and
 * what is hidden come out of here as the same bytes but for that name.
 */
@ApplicationScoped
public class ProblemWriter {

    private static final ObjectMapper JSON = Json.MAPPER;

    @Inject
    private Frames frames;

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.type().status());
        var wait = problem.retryAfter();
        if (wait != null) {
            response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        }
        if (isForPrograms(request)) {
            if (problem.type() == ProblemType.SIGN_IN_NEEDED) {
                response.setHeader("WWW-Authenticate", "Bearer realm=\"koinon\"");
            }
            response.setContentType("application/problem+json");
            response.getOutputStream().write(JSON.writeValueAsBytes(document(request, problem)));
        } else {
            response.setContentType("text/html; charset=utf-8");
            page(request, problem).writeTo(response.getOutputStream());
        }
        // sent at once: the container must not put its own page in its place
        response.flushBuffer();
    }

    static boolean isForPrograms(HttpServletRequest request) {
        // what the container itself gave up on arrives here under the address of its error page
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        var accept = request.getHeader("Accept");
        return path.startsWith("/api/") || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    private gg.jte.output.Utf8ByteOutput page(HttpServletRequest request, Problem problem) {
        var words = frames.bare("").m();
        var title = words.composed(Words.Family.PROBLEM, problem.type().slug() + ".title");
        return Page.of("layout/problem.jte", frames.bare(title).withCorrelation(RequestName.of(request)))
                .with("detail", detail(words, problem))
                .with("typed", TypedForm.of(request))
                .with("signIn", problem.type() == ProblemType.SIGN_IN_NEEDED)
                .render();
    }

    private Map<String, Object> document(HttpServletRequest request, Problem problem) {
        var words = frames.bare("").m();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", problem.type().uri());
        document.put(
                "title", words.composed(Words.Family.PROBLEM, problem.type().slug() + ".title"));
        document.put("status", problem.type().status());
        document.put("detail", detail(words, problem));
        document.put("instance", "/requests/" + RequestName.of(request));
        if (!problem.fields().isEmpty()) {
            var fields = new ArrayList<Map<String, String>>();
            problem.fields()
                    .forEach(f -> fields.add(Map.of(
                            "field", f.field(), "problem", f.key(), "remedy", FieldSentences.sentence(words, f))));
            document.put("fields", fields);
        }
        document.putAll(problem.members());
        return document;
    }

    private static String detail(Words words, Problem problem) {
        var exact = problem.messageKey() + ".detail";
        var known = words.has(Words.Family.PROBLEM, exact);
        return words.composed(
                Words.Family.PROBLEM, known ? exact : problem.type().slug() + ".title");
    }
}
