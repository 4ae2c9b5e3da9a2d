package eu.koinon.organisations.erasure;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.membership.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erased accounts, for programs. */
@Path("/api/v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ErasureResource {

    @Inject
    private EraseMyAccount mine;

    @Inject
    private ErasePerson other;

    @POST
    @Path("me/erasure")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "eraseMe", summary = "I leave all organisations, and my account is erased for good")
    @APIResponse(responseCode = "204", description = "The account is erased and I am signed out")
    public void eraseMe() {
        mine.erase();
    }

    @POST
    @Path("people/{person}/erasure")
    @Operation(operationId = "erasePerson", summary = "Erases a person's account for good, as they asked")
    @APIResponse(responseCode = "204", description = "The account is erased")
    public void erase(@PathParam("person") String person, Reason reason) {
        other.erase(PersonId.parse(person), InvalidRequest.unlessGiven(reason));
    }
}
