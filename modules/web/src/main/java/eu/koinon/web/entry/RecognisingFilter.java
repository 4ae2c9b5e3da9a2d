package eu.koinon.web.entry;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.Sessions;
import eu.koinon.access.Tokens;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.web.problems.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Finds out who says they ask: a device that signed in, or a script with a token. What they may is the gate's matter. */
public class RecognisingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "bearer ";

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Tokens tokens;

    @Inject
    private transient RateLimits limits;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient ProblemWriter problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        current.from(addresses.of(request));
        var authorization = request.getHeader("Authorization");
        if (authorization == null || !request.getRequestURI().startsWith("/api/")) {
            sessions.recognise();
        } else if (!isToken(authorization)) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isToken(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && tokens.recognise(authorization.substring(BEARER.length()).strip());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            limits.take(RateLimit.TOKEN_GUESS, String.valueOf(current.address()));
            problems.write(request, response, new SignInNeeded());
        } catch (Problem tooMany) {
            problems.write(request, response, tooMany);
        }
    }
}
