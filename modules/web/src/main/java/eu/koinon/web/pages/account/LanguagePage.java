package eu.koinon.web.pages.account;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.accounts.EditAccount;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Switching the language from any page: kept with the person, and in a cookie for when nobody is signed in. */
@Path("/language")
@Produces("text/html")
public class LanguagePage {

    @Inject
    private Messages messages;

    @Inject
    private EditAccount edit;

    @Inject
    private CurrentActor current;

    @Inject
    private LanguageCookie cookie;

    @POST
    public Response speak(@FormParam("language") @Nullable String tag, @FormParam("back") @Nullable String back) {
        var language = messages.offered(tag).orElseThrow(() -> new InvalidRequest("language-unknown"));
        if (current.person() != null) {
            edit.speak(language.tag());
        }
        return Onward.to(back).arrive().cookie(cookie.chosen(language)).build();
    }
}
