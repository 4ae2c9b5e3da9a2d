package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.membership.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The working groups of the network, for programs. */
@Path(WorkingGroupsResource.PATH)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Working groups")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class WorkingGroupsResource {

    static final String PATH = "/api/v1/working-groups";

    @Inject
    private ListWorkingGroups list;

    @Inject
    private CreateWorkingGroup create;

    @Inject
    private ReadWorkingGroup read;

    @Inject
    private EditWorkingGroup edit;

    @Inject
    private EndWorkingGroup end;

    @GET
    @Operation(operationId = "listWorkingGroups", summary = "The working groups of the network")
    @APIResponseSchema(WorkingGroupList.class)
    public WorkingGroupList list(
            @Parameter(description = "Words that name, purpose or a convening organisation must contain")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(description = "true for those that have ended") @QueryParam("ended") boolean ended) {
        return list.list(text, ended);
    }

    @POST
    @Operation(
            operationId = "createWorkingGroup",
            summary = "Begins a working group, which whoever creates it convenes for the time being")
    @APIResponseSchema(value = WorkingGroupPage.class, responseCode = "201")
    public Response create(WorkingGroupDescription.Form form) {
        var page = create.create(InvalidRequest.unlessGiven(form));
        return tagged(Response.created(URI.create(PATH + "/" + page.id())), page);
    }

    @GET
    @Path("{group}")
    @Operation(
            operationId = "readWorkingGroup",
            summary = "One working group; who takes part, for those who do, and what waits, for those who decide")
    @APIResponseSchema(WorkingGroupPage.class)
    public Response read(@PathParam("group") String group) {
        return tagged(Response.ok(), read.read(WorkingGroupId.parse(group)));
    }

    @PUT
    @Path("{group}")
    @Operation(
            operationId = "editWorkingGroup",
            summary = "Changes what a group is called, what it is for and how one comes to take part")
    @APIResponseSchema(WorkingGroupPage.class)
    public Response edit(
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WorkingGroupDescription.Form form) {
        var id = WorkingGroupId.parse(group);
        return tagged(Response.ok(), edit.edit(id, VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form)));
    }

    @DELETE
    @Path("{group}")
    @Operation(operationId = "endWorkingGroup", summary = "Ends a working group; its page stays to be read")
    @APIResponse(responseCode = "204", description = "Nothing in it changes any more")
    public void end(
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Reason reason) {
        end.end(WorkingGroupId.parse(group), VersionTag.read(ifMatch), InvalidRequest.unlessGiven(reason));
    }

    private static Response tagged(Response.ResponseBuilder response, WorkingGroupPage page) {
        return response.header(HttpHeaders.ETAG, VersionTag.of(page.version()))
                .entity(page)
                .build();
    }
}
