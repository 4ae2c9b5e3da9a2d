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
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses what another site makes a browser send (OWASP ASVS 5.0 V3.5.1): changes, and files to be kept, which would lie
 * in a folder before anybody has asked for them. A browser says where a change comes from, by
 * Sec-Fetch-Site and Origin; a script with a token says so by having no cookie. No secret stands in a page.
 */
public class OriginsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final Pattern DOWNLOAD = Pattern.compile("/account/data/my-data\\.json|/api/v1/me/data|/.+\\.csv");

    @Inject
    private transient Settings settings;

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var safe = SAFE.contains(request.getMethod());
        if (safe ? !isForeignDownload(request) : isOurs(request, settings.publicUrl())) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(request, response, new CrossSite());
    }

    /** Whether another site, or a page of another host of our site, begins to take a file with what the network knows. */
    static boolean isForeignDownload(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return ("cross-site".equals(site) || "same-site".equals(site))
                && DOWNLOAD.matcher(request.getRequestURI()).matches();
    }

    static boolean isOurs(HttpServletRequest request, URI platform) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // every browser of today says it, and no script can (Fetch Metadata Request Headers)
            return site.equals("same-origin") || site.equals("none");
        }
        var origins = Collections.list(request.getHeaders("Origin"));
        if (!origins.isEmpty()) {
            var ours = Origin.of(platform);
            return ours.isPresent()
                    && origins.size() == 1
                    && Origin.read(origins.get(0)).equals(ours);
        }
        // no browser: a program comes with a token or signs in. Beside a cookie a token proves nothing: on our pages it
        // is
        // the cookie that counts, and a browser adds an Authorization of its own where somebody once signed in that way
        return request.getHeader("Cookie") == null;
    }
}
