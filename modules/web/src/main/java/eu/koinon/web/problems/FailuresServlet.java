package eu.koinon.web.problems;

import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.ProblemType;
import eu.koinon.web.entry.RequestName;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the container itself could not answer, in our words instead of its own. */
public class FailuresServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FailuresServlet.class.getName());

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, problem(request));
    }

    private static Problem problem(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable cause) {
            var problem = ProblemMapper.problem(cause);
            if (problem.type() == ProblemType.INTERNAL) {
                LOG.log(Level.SEVERE, cause, () -> "request " + RequestName.of(request) + " failed");
            }
            return problem;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer code && code >= 500) {
            return new Plain(ProblemType.INTERNAL);
        }
        return status instanceof Integer code && code == 405
                ? new Plain(ProblemType.METHOD_NOT_ALLOWED)
                : new Missing();
    }
}
