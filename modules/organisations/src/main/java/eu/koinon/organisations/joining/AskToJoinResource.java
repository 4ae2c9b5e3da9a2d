package eu.koinon.organisations.joining;

import eu.koinon.kernel.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asking to join an organisation, for programs: open to everybody, and answered alike whatever is found. */
@Path("/api/v1/join-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joining")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class AskToJoinResource {

    @Inject
    private AskToJoin ask;

    @Inject
    private ProveJoinRequest prove;

    /** @param secret the last part of the link in the mail */
    public record Proof(@Nullable String secret) {}

    @POST
    @Operation(
            operationId = "askToJoin",
            summary =
                    "Asks to join the organisation that an address leads to; if it leads to one, a mail is on its way")
    @APIResponse(responseCode = "204", description = "Taken down, whatever will be found")
    public void ask(AskToJoin.Request request) {
        ask.ask(InvalidRequest.unlessGiven(request));
    }

    @POST
    @Path("proof")
    @Operation(
            operationId = "proveJoinRequest",
            summary = "Shows that the address is one's own; the request then waits")
    @APIResponse(responseCode = "204", description = "An administrator of the organisation decides")
    public void prove(Proof proof) {
        var secret = InvalidRequest.unlessGiven(proof).secret();
        prove.prove(secret == null ? "" : secret);
    }
}
