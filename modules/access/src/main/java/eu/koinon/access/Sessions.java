package eu.koinon.access;

import eu.koinon.access.gate.ProvenPerson;
import eu.koinon.access.sessions.Devices;
import eu.koinon.access.sessions.SessionRow;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.session.Session;
import org.jspecify.annotations.Nullable;

/** The session of the request at hand: it begins with a proof, knows whom its person acts for, and ends at once. */
@ApplicationScoped
public class Sessions {

    private static final int LONGEST_AGENT = 300;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Inject
    private Devices devices;

    /**
     * Signs a person in at this device, under a new session id (OWASP ASVS 5.0 V7.2.4).
     *
     * @param method how they proved themself: {@code passkey}, {@code password}, {@code openid}
     * @param fresh whether they did so just now, which counts as proving oneself again, too
     * @param agent what the browser calls itself, for the list of devices
     */
    public void begin(
            PersonId person, @Nullable OrganisationId actingFor, String method, boolean fresh, @Nullable String agent) {
        var subject = SecurityUtils.getSubject();
        if (subject.getSession(false) != null) {
            subject.logout();
        }
        subject.login(new ProvenPerson(person, method));
        var session = subject.getSession();
        session.setAttribute(SessionRow.METHOD, method);
        if (agent != null) {
            session.setAttribute(SessionRow.AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
        }
        if (actingFor != null) {
            session.setAttribute(SessionRow.ORGANISATION, actingFor.value());
        }
        var provenAt = fresh ? clock.instant() : null;
        if (provenAt != null) {
            session.setAttribute(SessionRow.PROVEN_AT, provenAt);
        }
        current.bySession(person, actingFor, provenAt, String.valueOf(session.getAttribute(SessionRow.PUBLIC_ID)));
    }

    /** Tells the request who its session says it is. Returns false when it has none, or one that has ended. */
    public boolean recognise() {
        var subject = SecurityUtils.getSubject();
        var session = subject.getSession(false);
        if (session == null || !(subject.getPrincipal() instanceof PersonId person)) {
            return false;
        }
        current.bySession(
                person,
                session.getAttribute(SessionRow.ORGANISATION) instanceof UUID id ? new OrganisationId(id) : null,
                session.getAttribute(SessionRow.PROVEN_AT) instanceof Instant proven ? proven : null,
                String.valueOf(session.getAttribute(SessionRow.PUBLIC_ID)));
        return true;
    }

    public void actFor(OrganisationId organisation) {
        session().ifPresent(s -> s.setAttribute(SessionRow.ORGANISATION, organisation.value()));
    }

    /** The person has just proven themself again; what could be done with the session's id before cannot be done now. */
    public void proven() {
        session().ifPresent(s -> {
            devices.renewSessionId();
            s.setAttribute(SessionRow.PROVEN_AT, clock.instant());
        });
    }

    /** How the person of this session proved themself when they signed in. */
    public Optional<String> method() {
        return session().map(s -> (String) s.getAttribute(SessionRow.METHOD));
    }

    /** Leaves a message for the page that the person is sent to next. */
    public void notice(String messageKeyAndArguments) {
        session().ifPresent(s -> s.setAttribute(SessionRow.NOTICE, messageKeyAndArguments));
    }

    public Optional<String> takeNotice() {
        var waiting = session().map(s -> (String) s.getAttribute(SessionRow.NOTICE));
        waiting.ifPresent(w -> session().ifPresent(s -> s.removeAttribute(SessionRow.NOTICE)));
        return waiting;
    }

    public void end() {
        SecurityUtils.getSubject().logout();
        current.forget();
    }

    private static Optional<Session> session() {
        return Optional.ofNullable(SecurityUtils.getSubject().getSession(false));
    }
}
