package eu.koinon.organisations.centres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The counselling centres that everybody may find, for programs. Nobody needs to be signed in. */
@Path("/api/v1/centres")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counselling centres")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class CentresResource {

    @Inject
    private FindCentres find;

    @GET
    @Operation(operationId = "listCentres", summary = "The public counselling centres, town by town")
    @APIResponseSchema(CentreList.class)
    public CentreList list(
            @Parameter(description = "Words that town or name must contain, whatever accents and case")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(description = "ISO 3166-1 alpha-2") @QueryParam("country") @Nullable String country,
            @Parameter(description = "Such as LEGAL_ADVICE") @QueryParam("service") @Nullable String service,
            @Parameter(description = "BCP 47") @QueryParam("language") @Nullable String language,
            @Parameter(description = "next or previous of another part") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many at most: 1 to 100, 25 unless said") @QueryParam("limit") @Nullable
                    String limit) {
        return find.find(new FindCentres.Search(text, country, service, language, cursor, limit));
    }

    @GET
    @Path("{centre}")
    @Operation(operationId = "readCentre", summary = "One public counselling centre")
    @APIResponseSchema(CentrePage.class)
    public CentrePage read(@PathParam("centre") String centre) {
        return find.read(PlaceId.parse(centre));
    }
}
