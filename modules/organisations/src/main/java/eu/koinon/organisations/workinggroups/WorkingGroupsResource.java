package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

    static Response tagged(Response.ResponseBuilder response, WorkingGroupPage page) {
        return response.header(HttpHeaders.ETAG, VersionTag.of(page.version()))
                .entity(page)
                .build();
    }
}
