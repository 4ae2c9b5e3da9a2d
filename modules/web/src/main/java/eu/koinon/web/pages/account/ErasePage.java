package eu.koinon.web.pages.account;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.erasure.EraseMyAccount;
import eu.koinon.organisations.erasure.ForeseeErasure;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** I erase my account, having seen what goes and what stays (GDPR Article 17). */
@Path("/")
@Produces("text/html")
public class ErasePage {

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private ForeseeErasure foresee;

    @Inject
    private EraseMyAccount erase;

    @Inject
    private Sessions sessions;

    @GET
    @Path("account/erase")
    public Response show() {
        powers.must(Permission.ACCOUNT_ERASE, null);
        return page().ok();
    }

    @POST
    @Path("account/erase")
    public Response erase() {
        try {
            erase.erase();
        } catch (Problem problem) {
            return ComingBack.of(page(), frames.words(), problem);
        }
        sessions.end();
        return Response.seeOther(URI.create("/erased")).build();
    }

    /** Where somebody arrives whose account is gone. */
    @GET
    @Path("erased")
    public Response done() {
        return Page.of("pages/account/erased.jte", frames.open(frames.words().t("erase.done-title")))
                .ok();
    }

    private Page page() {
        return Page.of("pages/account/erase.jte", frames.of(frames.words().t("erase.title"), null))
                .with("leaving", foresee.foresee());
    }
}
