package eu.koinon.web.entry;

import eu.koinon.kernel.Randomness;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives each request a name. A name sent by the client is not taken over: it would let strangers write into the log. */
public class NamingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 9;

    @Inject
    private transient Randomness randomness;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestName.ATTRIBUTE) == null) {
            var name = randomness.token(BYTES);
            request.setAttribute(RequestName.ATTRIBUTE, name);
            response.setHeader("X-Request-Name", name);
        }
        chain.doFilter(request, response);
    }
}
