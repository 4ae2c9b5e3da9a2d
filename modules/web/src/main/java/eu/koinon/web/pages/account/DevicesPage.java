package eu.koinon.web.pages.account;

import eu.koinon.access.ListDevices;
import eu.koinon.access.RevokeDevice;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Ids;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;

/** The devices at which I am signed in; each can be signed out from here. */
@Path("/account/devices")
@Produces("text/html")
public class DevicesPage {

    @Inject
    private Frames frames;

    @Inject
    private ListDevices list;

    @Inject
    private RevokeDevice revoke;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        var devices = list.list();
        var words = frames.words();
        var zone = ZoneId.of(frames.known().orElseThrow().timeZone());
        return Page.of("pages/account/devices.jte", frames.of(words.t("devices.title"), null))
                .with(
                        "devices",
                        devices.stream()
                                .map(device -> DeviceLine.of(device, words, zone))
                                .toList())
                .ok();
    }

    @POST
    @Path("{device}/end")
    public Response end(@PathParam("device") String device) {
        revoke.revoke(Ids.parse(device));
        sessions.notice("devices.ended");
        return Onward.to("/account/devices").arrive().build();
    }

    @POST
    @Path("others/end")
    public Response endOthers() {
        revoke.revokeOthers();
        sessions.notice("devices.others-ended");
        return Onward.to("/account/devices").arrive().build();
    }
}
