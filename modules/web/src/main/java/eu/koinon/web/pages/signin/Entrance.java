package eu.koinon.web.pages.signin;

import eu.koinon.access.Sessions;
import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.Proven;
import eu.koinon.access.signin.ShownCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** Lets a person in who has proven who they are. */
@ApplicationScoped
public class Entrance {

    static final String CODES = "/account/recovery-codes";

    @Inject
    private Sessions sessions;

    @Inject
    private ShownCodes codes;

    @Inject
    private PendingCookie cookie;

    @Inject
    private HttpServletRequest request;

    public Response enter(Proven proven, Onward onward) {
        begin(proven);
        return onward.arrive().cookie(cookie.gone()).build();
    }

    /** The same, by way of the page with the recovery codes where there are new ones. */
    public Response enter(Enrol.Enrolled enrolled, Onward onward) {
        if (enrolled.codes().isEmpty()) {
            return enter(enrolled.proven(), onward);
        }
        begin(enrolled.proven());
        var next = codes.begin(enrolled.proven().person(), enrolled.codes());
        return onward.turn(CODES).cookie(cookie.of(next)).build();
    }

    private void begin(Proven proven) {
        sessions.begin(proven.person(), proven.actingFor(), proven.method(), request.getHeader("User-Agent"));
    }
}
