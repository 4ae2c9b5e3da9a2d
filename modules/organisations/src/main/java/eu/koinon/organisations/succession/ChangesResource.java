package eu.koinon.organisations.succession;

import eu.koinon.kernel.InvalidRequest;
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

/** Mergers, splits and returns on record, and their undoing, for programs. */
@Path("/api/v1/organisation-changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ChangesResource {

    @Inject
    private ListSuccessions list;

    @Inject
    private PlanSuccession plans;

    @Inject
    private UndoSuccession undo;

    @GET
    @Operation(operationId = "listOrganisationChanges", summary = "Mergers, splits and returns, the newest first")
    @APIResponseSchema(SuccessionList.class)
    public SuccessionList list() {
        return list.list();
    }

    @GET
    @Path("{succession}/undo")
    @Operation(operationId = "planUndo", summary = "What an undo would bring, and what has been changed since")
    @APIResponseSchema(Plan.class)
    public Plan plan(@PathParam("succession") String succession) {
        return plans.undo(SuccessionId.parse(succession));
    }

    @POST
    @Path("{succession}/undo")
    @Operation(operationId = "undoOrganisationChange", summary = "Undoes it, within thirty days")
    @APIResponse(responseCode = "204", description = "Everything is as it was, except what was changed since")
    public void undo(@PathParam("succession") String succession, UndoRequest request) {
        var given = InvalidRequest.unlessGiven(request);
        var done = list.get(SuccessionId.parse(succession));
        undo.undo(done.organisation(), done.id(), given);
    }
}
