package eu.koinon.access.sessions;

import eu.koinon.access.gate.KoinonRealm;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.SignInNeeded;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.session.mgt.SessionContext;
import org.apache.shiro.session.mgt.SimpleSessionFactory;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.mgt.WebSecurityManager;
import org.apache.shiro.web.servlet.Cookie.SameSiteOptions;
import org.apache.shiro.web.servlet.SimpleCookie;
import org.apache.shiro.web.session.mgt.DefaultWebSessionManager;
import org.apache.shiro.web.util.WebUtils;

/** Shiro as this platform uses it: one realm, our sessions, no remember-me, no session for readers who are nobody yet. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // filled in setUp
public class Devices {

    /** With TLS the name keeps other hosts and plain HTTP from planting it (RFC 6265bis section 4.1.3.2). */
    static final String COOKIE = "koinon";

    static final String SECURE_COOKIE = "__Host-koinon";

    @Inject
    private Database database;

    @Inject
    private Ids ids;

    @Inject
    private Randomness randomness;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    private StoredSessions sessions;
    private DefaultWebSecurityManager manager;
    private DefaultWebSessionManager kept;

    @PostConstruct
    void setUp() {
        sessions = new StoredSessions(
                database,
                ids,
                randomness,
                clock,
                settings.duration("koinon.session.idle", Duration.ofHours(8)),
                settings.duration("koinon.session.longest", Duration.ofDays(7)));
        manager = new DefaultWebSecurityManager(new KoinonRealm());
        manager.setRememberMeManager(null);
        kept = sessionManager(settings.isSecure());
        manager.setSessionManager(kept);
    }

    @Produces
    public org.apache.shiro.mgt.SecurityManager securityManager() {
        return manager;
    }

    public WebSecurityManager webSecurityManager() {
        return manager;
    }

    /** To be called when a request begins and when it ends. */
    public void forgetRequest() {
        sessions.forgetRequest();
    }

    /**
     * Gives the session of this request a new id, and the browser the cookie with it.
     *
     * @throws SignInNeeded when the session has ended meanwhile
     */
    public void renewSessionId() {
        var subject = SecurityUtils.getSubject();
        var cookie = new SimpleCookie(kept.getSessionIdCookie());
        cookie.setValue(sessions.renew().orElseThrow(SignInNeeded::new));
        cookie.saveTo(WebUtils.getHttpRequest(subject), WebUtils.getHttpResponse(subject));
    }

    private DefaultWebSessionManager sessionManager(boolean secure) {
        var made = new DefaultWebSessionManager();
        made.setSessionDAO(sessions);
        made.setSessionFactory(new SimpleSessionFactory() {
            @Override
            public org.apache.shiro.session.Session createSession(SessionContext context) {
                var session = new DeviceSession();
                session.setHost(context == null ? null : context.getHost());
                return session;
            }
        });
        made.setSessionValidationSchedulerEnabled(false);
        made.setDeleteInvalidSessions(true);
        made.setSessionIdUrlRewritingEnabled(false);
        var cookie = new SimpleCookie(secure ? SECURE_COOKIE : COOKIE);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setSameSite(SameSiteOptions.LAX);
        made.setSessionIdCookie(cookie);
        return made;
    }
}
