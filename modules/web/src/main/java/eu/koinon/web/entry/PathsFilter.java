package eu.koinon.web.entry;

import eu.koinon.kernel.Missing;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Lets only paths through that have one reading. Two parts of a server that read {@code /a/..;/b}, {@code /a%2fb} or
 * {@code //b} differently are how gates are walked around; we write no such path, so nobody needs one.
 */
public class PathsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;
    private static final Pattern PLAIN = Pattern.compile("/|(/[A-Za-z0-9_~@-][A-Za-z0-9._~@-]*)+");

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        // the two well-known names that begin with a dot
        var plain = path.startsWith("/.well-known/") ? path.substring("/.well-known".length()) : path;
        if (path.length() > LONGEST || !PLAIN.matcher(plain).matches()) {
            problems.write(request, response, new Missing());
            return;
        }
        chain.doFilter(request, response);
    }
}
