package eu.koinon.web.pages.account;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.access.signin.NewApp;
import eu.koinon.access.signin.ShownCodes;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Settings;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.AppSetUp;
import eu.koinon.web.pages.signin.Entrance;
import eu.koinon.web.pages.signin.Mistakes;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** My app for codes: connecting one, or another one in its place. */
@Path("/account/sign-in/app")
@Produces("text/html")
public class AppPage {

    @Inject
    private Frames frames;

    @Inject
    private ReadAccount read;

    @Inject
    private NewApp newApp;

    @Inject
    private ShownCodes codes;

    @Inject
    private CurrentActor current;

    @Inject
    private Settings settings;

    @GET
    public Response form() {
        return page(newApp.offer()).ok();
    }

    @POST
    public Response confirm(
            @FormParam("code") @DefaultValue("") String code, @FormParam("secret") @DefaultValue("") String sealed) {
        var offer = newApp.again(sealed);
        try {
            codes.show(current.actor().signedIn(), newApp.confirm(offer, code));
            return Onward.to(MeansPage.PATH).turn(Entrance.CODES).build();
        } catch (Problem problem) {
            return Mistakes.answer(page(offer), frames.words(), problem);
        }
    }

    private Page page(NewApp.Offer offer) {
        var words = frames.words();
        var uri = offer.secret().uri(settings.networkName(), read.read().email().value());
        return AppSetUp.page(
                        Page.of("pages/account/app.jte", frames.of(words.t("enrol.app-title"), null)),
                        offer.secret(),
                        uri,
                        words)
                .with("sealed", offer.sealed());
    }
}
