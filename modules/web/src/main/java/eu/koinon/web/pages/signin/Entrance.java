package eu.koinon.web.pages.signin;

import eu.koinon.access.Sessions;
import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.Proven;
import eu.koinon.access.signin.ShownCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/**
 * Lets a person in who has proven who they are. No other cookie may be set in the same answer: JAX-RS would put it in the
 * place of the session's, which Shiro has written to the servlet's answer. What was pending is used up anyway.
 */
@ApplicationScoped
public class Entrance {

    public static final String CODES = "/account/recovery-codes";

    @Inject
    private Sessions sessions;

    @Inject
    private ShownCodes codes;

    @Inject
    private HttpServletRequest request;

    public Response enter(Proven proven, Onward onward) {
        begin(proven);
        return onward.arrive().build();
    }

    /** The same, by way of the page with the recovery codes where there are new ones. */
    public Response enter(Enrol.Enrolled enrolled, Onward onward) {
        if (enrolled.codes().isEmpty()) {
            return enter(enrolled.proven(), onward);
        }
        begin(enrolled.proven());
        codes.show(enrolled.proven().person(), enrolled.codes());
        return onward.turn(CODES).build();
    }

    /** Begins the session; the answer is the caller's. */
    public void begin(Proven proven) {
        sessions.begin(
                proven.person(), proven.actingFor(), proven.method(), proven.fresh(), request.getHeader("User-Agent"));
    }
}
