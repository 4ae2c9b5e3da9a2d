package eu.koinon.web.problems;

import eu.koinon.kernel.Busy;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.web.entry.RequestName;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one way from an exception to an answer. What is no problem of ours is logged whole and told as "internal". */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    private ProblemWriter writer;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = problem(thrown);
        if (!ProblemWriter.isForPrograms(request)) {
            if (problem instanceof SignInNeeded && TypedForm.of(request).isEmpty()) {
                return goTo("/sign-in");
            }
            if (problem instanceof StepUpNeeded) {
                return goTo("/prove");
            }
        }
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.log(Level.SEVERE, thrown, () -> "request " + RequestName.of(request) + " failed");
        }
        try {
            writer.write(request, response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // already written and flushed
        return Response.status(problem.type().status()).build();
    }

    /** A person is led to what is needed, and back to where they were. */
    private Response goTo(String path) {
        var back = request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : String.valueOf(ReturnPath.of(request));
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(path + "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8)))
                .build();
    }

    static Problem problem(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof OptimisticLockException) {
                return new Plain(ProblemType.STALE_VERSION);
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return switch (web.getResponse().getStatus()) {
                case 400 -> new Plain(ProblemType.INVALID_REQUEST);
                case 405 -> new Plain(ProblemType.METHOD_NOT_ALLOWED);
                case 406 -> new Plain(ProblemType.NOT_ACCEPTABLE);
                case 415 -> new Plain(ProblemType.UNSUPPORTED_MEDIA);
                case 401, 403, 404 -> new Missing();
                case 503 -> new Busy(java.time.Duration.ofSeconds(5));
                default -> new Plain(ProblemType.INTERNAL);
            };
        }
        return new Plain(ProblemType.INTERNAL);
    }
}
