package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.Next;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which the next step finds what is under way. It is no session: it opens nothing by itself, and ends within
 * the hour. SameSite=Lax, because a sign-in provider sends people back from another site.
 */
@ApplicationScoped
public class PendingCookie {

    private static final String NAME = "koinon-pending";

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    public @Nullable String secret() {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(name())) {
                return cookie.getValue();
            }
        }
        return null;
    }

    public NewCookie of(Next next) {
        return new NewCookie.Builder(name())
                .value(next.secret())
                .path("/")
                .maxAge((int) next.kind().life().toSeconds())
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String name() {
        return settings.isSecure() ? "__Host-" + NAME : NAME;
    }
}
