package eu.koinon.web.api;

import eu.koinon.kernel.SignInNeeded;
import eu.koinon.web.home.GatherHome;
import eu.koinon.web.look.Frames;
import jakarta.enterprise.context.RequestScoped;
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

/** What waits for me and what is next, for programs. */
@Path("/api/v1/home")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class HomeResource {

    @Inject
    private Frames frames;

    @Inject
    private GatherHome gather;

    @GET
    @Operation(
            operationId = "readHome",
            summary = "What waits for me and for the organisation that I act for, and the next dates, in my language",
            description = "A token is shown what it could read itself. Addresses lead to pages of this platform.")
    @APIResponseSchema(HomeView.class)
    public HomeView read() {
        return HomeView.of(gather.of(frames.words(), frames.known().orElseThrow(SignInNeeded::new)));
    }
}
