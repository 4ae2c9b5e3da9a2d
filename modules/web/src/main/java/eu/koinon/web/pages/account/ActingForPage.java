package eu.koinon.web.pages.account;

import eu.koinon.access.ActForOrganisation;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Switching the organisation that one acts for, from any page. */
@Path("/acting-for")
@Produces("text/html")
public class ActingForPage {

    @Inject
    private ActForOrganisation act;

    @Inject
    private Sessions sessions;

    @POST
    public Response actFor(
            @FormParam("organisation") @DefaultValue("") String organisation,
            @FormParam("back") @Nullable String back) {
        act.actFor(OrganisationId.parse(organisation));
        sessions.notice("account-page.acting-for-another");
        return Onward.to(back).arrive().build();
    }
}
