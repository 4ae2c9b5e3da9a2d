package eu.koinon.web.pages.account;

import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Language;
import eu.koinon.web.look.Frames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The language that a reader has chosen, and nothing else about them. */
@ApplicationScoped
public class LanguageCookie {

    private static final Duration LIFE = Duration.ofDays(365);

    @Inject
    private Settings settings;

    /** @param language offered, as the reader chose it */
    public NewCookie chosen(Language language) {
        return new NewCookie.Builder(Frames.LANGUAGE_COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge((int) LIFE.toSeconds())
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
