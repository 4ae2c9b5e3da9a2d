package eu.koinon.web.pages.account;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Sessions;
import eu.koinon.access.signin.ManageMeans;
import eu.koinon.access.signin.ShownCodes;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.pages.signin.Entrance;
import eu.koinon.web.pages.signin.Mistakes;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** How I sign in. It can be read at any time and changed after a fresh proof. */
@Path(MeansPage.PATH)
@Produces("text/html")
public class MeansPage {

    static final String PATH = "/account/sign-in";

    @Inject
    private Frames frames;

    @Inject
    private MeansForm form;

    @Inject
    private ManageMeans manage;

    @Inject
    private ShownCodes codes;

    @Inject
    private CurrentActor current;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        return form.page().ok();
    }

    @POST
    @Path("recovery-codes")
    public Response newRecoveryCodes() {
        try {
            codes.show(current.actor().signedIn(), manage.newRecoveryCodes());
            return Onward.to(PATH).turn(Entrance.CODES).build();
        } catch (Problem problem) {
            return Mistakes.answer(form.page(), frames.words(), problem);
        }
    }

    @POST
    @Path("provider/remove")
    public Response removeProvider() {
        try {
            manage.removeProvider();
            sessions.notice("account-means.provider-removed");
            return Onward.to(PATH).arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(form.page(), frames.words(), problem);
        }
    }
}
