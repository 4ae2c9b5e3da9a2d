package eu.koinon.web.entry;

import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Settings;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Two doors: health and metrics at the admin port, which listens on loopback only; everything else at the other one. What
 * stands behind the wrong door does not exist there.
 */
public class DoorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final List<String> OPERATORS_ONLY = List.of("/health", "/metrics", "/openapi");

    @Inject
    private transient Settings settings;

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var atAdminDoor = request.getLocalPort() == settings.number("koinon.admin.port", 8081);
        var path = request.getRequestURI();
        var forOperators = OPERATORS_ONLY.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "/"));
        if (atAdminDoor != forOperators) {
            problems.write(request, response, new Missing());
            return;
        }
        chain.doFilter(request, response);
    }
}
