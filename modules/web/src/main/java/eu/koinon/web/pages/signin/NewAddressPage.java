package eu.koinon.web.pages.signin;

import eu.koinon.access.accounts.ConfirmAddress;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Somebody confirms their new address, on whatever device they read it. Looking does not use the link up. */
@Path("/new-address")
@Produces("text/html")
public class NewAddressPage {

    @Inject
    private Frames frames;

    @Inject
    private ConfirmAddress confirm;

    @GET
    @Path("{secret}")
    public Response look(@PathParam("secret") String secret) {
        var address = confirm.look(secret);
        return Page.of(
                        "pages/signin/newAddress.jte",
                        frames.open(frames.words().t("account-page.confirm-address-title")))
                .with("action", "/new-address/" + secret)
                .with("address", address.value())
                .ok();
    }

    @POST
    @Path("{secret}")
    public Response follow(@PathParam("secret") String secret) {
        confirm.follow(secret);
        return Onward.to("/new-address/confirmed").arrive().build();
    }

    @GET
    @Path("confirmed")
    public Response confirmed() {
        return Page.of(
                        "pages/signin/newAddressConfirmed.jte",
                        frames.open(frames.words().t("account-page.address-confirmed-title")))
                .ok();
    }
}
