package eu.koinon.organisations.profile;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself, for programs. */
@Path("/api/v1/organisations/{organisation}/details")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class DetailsResource {

    @Inject
    private ReadDetails read;

    @Inject
    private EditDetails edit;

    @Inject
    private ConfirmDetails confirm;

    @Inject
    private WriteCard card;

    @GET
    @Operation(
            operationId = "readOrganisationDetails",
            summary = "What an organisation says of itself, as far as you may see it")
    @APIResponseSchema(Details.class)
    public Response read(@PathParam("organisation") String organisation) {
        return tagged(read.read(OrganisationId.parse(organisation)));
    }

    @PUT
    @Operation(operationId = "editOrganisationDetails", summary = "Changes it, all at once")
    @APIResponseSchema(Details.class)
    public Response edit(
            @PathParam("organisation") String organisation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DetailsForm form) {
        var id = OrganisationId.parse(organisation);
        return tagged(edit.edit(id, VersionTag.read(ifMatch), InvalidRequest.unlessGiven(form)));
    }

    @POST
    @Path("confirmation")
    @Operation(
            operationId = "confirmOrganisationDetails",
            summary = "Says that profile and places of the organisation are still right")
    @APIResponseSchema(Confirmation.class)
    public Confirmation confirm(@PathParam("organisation") String organisation) {
        return confirm.confirm(OrganisationId.parse(organisation));
    }

    @GET
    @Path("card.vcf")
    @Produces("text/vcard")
    @Operation(
            operationId = "readOrganisationCard",
            summary = "How to reach the organisation, as a vCard 4.0",
            description = "What the network or everybody sees, whoever asks: a card is passed on.")
    @APIResponse(responseCode = "200", description = "RFC 6350", content = @Content(mediaType = "text/vcard"))
    public Response card(@PathParam("organisation") String organisation) {
        return Response.ok(card.write(OrganisationId.parse(organisation)), Cards.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisation.vcf\"")
                .build();
    }

    private static Response tagged(Details details) {
        return Response.ok(details)
                .header(HttpHeaders.ETAG, VersionTag.of(details.version()))
                .build();
    }
}
