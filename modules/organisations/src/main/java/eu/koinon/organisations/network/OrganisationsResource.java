package eu.koinon.organisations.network;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.VersionTag;
import eu.koinon.organisations.directory.EditOrganisation;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.OrganisationList;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.succession.ReadFormer;
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

/** The organisations of the network, for programs. */
@Path(OrganisationsResource.PATH)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class OrganisationsResource {

    static final String PATH = "/api/v1/organisations";

    @Inject
    private ListOrganisations list;

    @Inject
    private ReadOrganisation read;

    @Inject
    private ReadFormer former;

    @Inject
    private CreateOrganisation create;

    @Inject
    private EditOrganisation edit;

    @Inject
    private RemoveOrganisation remove;

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "The organisations of the network in the order of their names")
    @APIResponseSchema(OrganisationList.class)
    public OrganisationList list(
            @Parameter(description = "Words that name, short name or town must contain, whatever accents and case")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(description = "ISO 3166-1 alpha-2") @QueryParam("country") @Nullable String country,
            @Parameter(description = "EUROPEAN, NATIONAL or LOCAL") @QueryParam("level") @Nullable String level,
            @Parameter(description = "ISO 3166-2") @QueryParam("region") @Nullable String region,
            @Parameter(description = "Such as PREVENTION") @QueryParam("workField") @Nullable String workField,
            @Parameter(description = "Such as LABOUR") @QueryParam("exploitation") @Nullable String exploitation,
            @Parameter(description = "Such as MEN") @QueryParam("targetGroup") @Nullable String targetGroup,
            @Parameter(description = "Such as COUNSELLING") @QueryParam("service") @Nullable String service,
            @Parameter(description = "BCP 47, such as ro") @QueryParam("language") @Nullable String language,
            @Parameter(description = "NO_ADMIN, UNCONFIRMED or ASKED_TO_JOIN: for coordinators")
                    @QueryParam("attention")
                    @Nullable
                    String attention,
            @Parameter(description = "next or previous of another part") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many at most: 1 to 200, 50 unless said") @QueryParam("limit") @Nullable
                    String limit) {
        var terms = new ListOrganisations.Terms(region, workField, exploitation, targetGroup, service, language);
        return list.list(new ListOrganisations.Search(text, country, level, terms, attention, cursor, limit));
    }

    @POST
    @Operation(operationId = "createOrganisation", summary = "Takes an organisation into the network")
    @APIResponseSchema(value = OrganisationPage.class, responseCode = "201")
    public Response create(CreateOrganisation.Request request) {
        var page = create.create(InvalidRequest.unlessGiven(request));
        return tagged(Response.created(URI.create(PATH + "/" + page.id())), page);
    }

    @GET
    @Path("{organisation}")
    @Operation(
            operationId = "readOrganisation",
            summary = "One organisation; the address of one that merged into another leads there")
    @APIResponseSchema(OrganisationPage.class)
    @APIResponse(responseCode = "307", description = "It has become part of the one that Location names")
    public Response read(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        try {
            return tagged(Response.ok(), read.read(id));
        } catch (Missing gone) {
            var into = former.read(id).into();
            if (into == null) {
                throw gone;
            }
            return Response.temporaryRedirect(URI.create(PATH + "/" + into.id()))
                    .build();
        }
    }

    @PUT
    @Path("{organisation}")
    @Operation(operationId = "editOrganisation", summary = "Changes what an organisation says of itself")
    @APIResponseSchema(OrganisationPage.class)
    public Response edit(
            @PathParam("organisation") String organisation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Profile.Form form) {
        var id = OrganisationId.parse(organisation);
        var page = edit.edit(id, VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form));
        return tagged(Response.ok(), page);
    }

    @DELETE
    @Path("{organisation}")
    @Operation(
            operationId = "removeOrganisation",
            summary = "Takes an organisation out of the network, with all that its people hold for it")
    @APIResponse(responseCode = "204", description = "It is no longer in the network")
    public void remove(
            @PathParam("organisation") String organisation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Reason reason) {
        var id = OrganisationId.parse(organisation);
        remove.remove(id, VersionTag.read(ifMatch), InvalidRequest.unlessGiven(reason));
    }

    private static Response tagged(Response.ResponseBuilder response, OrganisationPage page) {
        return response.header(HttpHeaders.ETAG, VersionTag.of(page.version()))
                .entity(page)
                .build();
    }
}
