package eu.koinon.organisations.joining;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * By which addresses an organisation is known, for programs. A resource of its own: one at the organisation's address would
 * hide the organisation itself (Jakarta RESTful Web Services 3.1, section 3.7.2).
 */
@Path("/api/v1/organisations/{organisation}/mail-domains")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joining")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class MailDomainsResource {

    @Inject
    private ChooseMailDomains domains;

    @GET
    @Operation(operationId = "listMailDomains", summary = "By which domains of addresses people may ask to join")
    @APIResponseSchema(MailDomainList.class)
    public MailDomainList domains(@PathParam("organisation") String organisation) {
        return domains.list(OrganisationId.parse(organisation));
    }

    @PUT
    @Operation(operationId = "chooseMailDomains", summary = "Decides by which domains people may ask to join")
    @APIResponseSchema(MailDomainList.class)
    public MailDomainList choose(@PathParam("organisation") String organisation, ChooseMailDomains.Request request) {
        return domains.choose(OrganisationId.parse(organisation), InvalidRequest.unlessGiven(request));
    }
}
