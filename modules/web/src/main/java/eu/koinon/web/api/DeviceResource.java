package eu.koinon.web.api;

import eu.koinon.access.Device;
import eu.koinon.access.ListDevices;
import eu.koinon.access.RevokeDevice;
import eu.koinon.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices at which I am signed in, for programs. */
@Path("/api/v1/devices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class DeviceResource {

    @Inject
    private ListDevices list;

    @Inject
    private RevokeDevice revoke;

    /** The device that asks stands first, then the one seen last. */
    public record DeviceList(List<Device> items) {

        public DeviceList {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(operationId = "listDevices", summary = "Where I am signed in")
    @APIResponseSchema(DeviceList.class)
    public DeviceList list() {
        return new DeviceList(list.list());
    }

    @DELETE
    @Operation(operationId = "endOtherDevices", summary = "Signs me out everywhere but here")
    @APIResponse(responseCode = "204", description = "Their next request finds no session")
    public void endOthers() {
        revoke.revokeOthers();
    }

    @DELETE
    @Path("{device}")
    @Operation(operationId = "endDevice", summary = "Signs me out at one device")
    @APIResponse(responseCode = "204", description = "Its next request finds no session")
    public void end(@PathParam("device") String device) {
        revoke.revoke(Ids.parse(device));
    }
}
