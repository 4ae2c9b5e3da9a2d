package eu.koinon.web.pages.account;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.accounts.EditAccount;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.web.look.Frames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;

/** A reader chooses a language: kept with the person, and in a cookie for when nobody is signed in. */
@RequestScoped
public class SpokenLanguage {

    @Inject
    private Messages messages;

    @Inject
    private EditAccount edit;

    @Inject
    private CurrentActor current;

    @Inject
    private LanguageCookie cookie;

    @Inject
    private Frames frames;

    /** @throws InvalidRequest when there is no such language */
    public NewCookie choose(@Nullable String tag) {
        var language = messages.offered(tag).orElseThrow(() -> new InvalidRequest("language-unknown"));
        if (current.person() != null) {
            edit.speak(language.tag());
        }
        frames.speak(language);
        return cookie.chosen(language);
    }
}
