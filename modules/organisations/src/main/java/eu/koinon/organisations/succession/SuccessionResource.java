package eu.koinon.organisations.succession;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
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

/** Merging, splitting and bringing back an organisation, for programs: look at the plan, then send its mark. */
@Path("/api/v1/organisations/{organisation}/succession")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class SuccessionResource {

    @Inject
    private ReadFormer former;

    @Inject
    private PlanSuccession plans;

    @Inject
    private MergeOrganisations merge;

    @Inject
    private SplitOrganisation split;

    @Inject
    private ReturnOrganisation comeBack;

    @GET
    @Operation(
            operationId = "readFormerOrganisation",
            summary = "The record of an organisation that merged into another, and where it leads")
    @APIResponseSchema(Formerly.class)
    public Formerly read(@PathParam("organisation") String organisation) {
        return former.read(OrganisationId.parse(organisation));
    }

    @POST
    @Path("merge/plan")
    @Operation(operationId = "planMerger", summary = "What it would bring if the organisation merged into another")
    @APIResponseSchema(value = Plan.class, responseCode = "200")
    public Plan planMerge(@PathParam("organisation") String organisation, MergeRequest request) {
        return plans.merge(OrganisationId.parse(organisation), InvalidRequest.unlessGiven(request));
    }

    @POST
    @Path("merge")
    @Operation(operationId = "mergeOrganisation", summary = "Merges the organisation into another")
    @APIResponseSchema(value = Succession.class, responseCode = "200")
    public Succession merge(@PathParam("organisation") String organisation, MergeRequest request) {
        var given = InvalidRequest.unlessGiven(request);
        return merge.merge(OrganisationId.parse(organisation), given.named(), given);
    }

    @POST
    @Path("split/plan")
    @Operation(operationId = "planSplit", summary = "What it would bring if a new organisation came out of this one")
    @APIResponseSchema(value = Plan.class, responseCode = "200")
    public Plan planSplit(@PathParam("organisation") String organisation, SplitRequest request) {
        return plans.split(OrganisationId.parse(organisation), InvalidRequest.unlessGiven(request));
    }

    @POST
    @Path("split")
    @Operation(
            operationId = "splitOrganisation",
            summary = "Makes a new organisation of some of this one's people and places")
    @APIResponseSchema(value = Succession.class, responseCode = "200")
    public Succession split(@PathParam("organisation") String organisation, SplitRequest request) {
        return split.split(OrganisationId.parse(organisation), InvalidRequest.unlessGiven(request));
    }

    @GET
    @Path("return/plan")
    @Operation(operationId = "planReturn", summary = "What it would bring if a removed organisation came back")
    @APIResponseSchema(Plan.class)
    public Plan planReturn(@PathParam("organisation") String organisation) {
        return plans.comeBack(OrganisationId.parse(organisation));
    }

    @POST
    @Path("return")
    @Operation(operationId = "returnOrganisation", summary = "Brings a removed or merged organisation back")
    @APIResponseSchema(value = Succession.class, responseCode = "200")
    public Succession comeBack(@PathParam("organisation") String organisation, ReturnRequest request) {
        return comeBack.comeBack(OrganisationId.parse(organisation), InvalidRequest.unlessGiven(request));
    }
}
