package eu.koinon.web.entry;

import eu.koinon.kernel.Settings;
import eu.koinon.web.problems.CrossSite;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site makes a browser send (OWASP ASVS 5.0 V3.5.1). A browser says where a change comes from, by
 * Sec-Fetch-Site and Origin; a script with a token says so by having no cookie. No secret stands in a page.
 */
public class OriginsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient Settings settings;

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(request, response, new CrossSite());
    }

    private boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // every browser of today says it, and no script can (Fetch Metadata Request Headers)
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(settings.publicUrl().toString());
        }
        // no browser: a program comes with a token or signs in, and needs no cookie that somebody could misuse
        return request.getHeader("Cookie") == null || request.getHeader("Authorization") != null;
    }
}
