package eu.koinon.web.pages.account;

import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Switching the language from any page. */
@Path("/language")
@Produces("text/html")
public class LanguagePage {

    @Inject
    private SpokenLanguage spoken;

    @POST
    public Response speak(@FormParam("language") @Nullable String tag, @FormParam("back") @Nullable String back) {
        return Onward.to(back).arrive().cookie(spoken.choose(tag)).build();
    }
}
