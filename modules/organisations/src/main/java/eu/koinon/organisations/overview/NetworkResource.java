package eu.koinon.organisations.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The network as a whole, for programs. */
@Path("/api/v1/network")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class NetworkResource {

    @Inject
    private ReadNetworkState state;

    @Inject
    private ReadPublicFigures figures;

    @GET
    @Operation(
            operationId = "readNetworkFigures",
            summary = "How many organisations belong to the network, and in how many countries: for everybody")
    @APIResponseSchema(ReadPublicFigures.Figures.class)
    public ReadPublicFigures.Figures figures() {
        return figures.read();
    }

    @GET
    @Path("state")
    @Operation(operationId = "readNetworkState", summary = "What in the network needs the secretariat")
    @APIResponseSchema(NetworkState.class)
    public NetworkState state() {
        return state.read();
    }
}
