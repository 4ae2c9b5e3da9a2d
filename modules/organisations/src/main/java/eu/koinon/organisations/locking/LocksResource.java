package eu.koinon.organisations.locking;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.membership.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Locked accounts, for programs. */
@Path("/api/v1/people/{person}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class LocksResource {

    @Inject
    private ReadLock read;

    @Inject
    private LockPerson lock;

    @Inject
    private UnlockPerson unlock;

    @GET
    @Path("lock")
    @Operation(operationId = "readLock", summary = "Why and since when the person's account is locked")
    @APIResponseSchema(PersonLock.class)
    public PersonLock read(@PathParam("person") String person) {
        return read.read(PersonId.parse(person));
    }

    @POST
    @Path("lock")
    @Operation(
            operationId = "lockPerson",
            summary = "Locks the person's account; sessions, tokens and links end at once")
    @APIResponse(responseCode = "204", description = "The account is locked")
    public void lock(@PathParam("person") String person, Reason reason) {
        lock.lock(PersonId.parse(person), InvalidRequest.unlessGiven(reason));
    }

    @POST
    @Path("unlock")
    @Operation(operationId = "unlockPerson", summary = "Opens the person's locked account again")
    @APIResponse(responseCode = "204", description = "The account is open")
    public void unlock(@PathParam("person") String person, Reason reason) {
        unlock.unlock(PersonId.parse(person), InvalidRequest.unlessGiven(reason));
    }
}
