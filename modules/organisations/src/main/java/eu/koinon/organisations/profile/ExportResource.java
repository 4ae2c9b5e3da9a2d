package eu.koinon.organisations.profile;

import eu.koinon.audit.LogExport;
import eu.koinon.organisations.directory.ListOrganisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The directory as a file, for programs. */
@Path("/api/v1/organisations/export.csv")
@ApplicationScoped
@Produces("text/csv")
@Tag(name = "Organisations")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ExportResource {

    @Inject
    private ExportDirectory export;

    @GET
    @Operation(
            operationId = "exportOrganisations",
            summary = "The organisations of the network as CSV, each field as far as you may see it",
            description = "Narrowed by the same parameters as the list. Of shelters it holds nothing.")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with a byte order mark, the first line with the names of the columns",
            content = @Content(mediaType = "text/csv"))
    public Response export(
            @QueryParam("text") @Nullable String text,
            @QueryParam("country") @Nullable String country,
            @QueryParam("level") @Nullable String level,
            @QueryParam("region") @Nullable String region,
            @QueryParam("workField") @Nullable String workField,
            @QueryParam("exploitation") @Nullable String exploitation,
            @QueryParam("targetGroup") @Nullable String targetGroup,
            @QueryParam("service") @Nullable String service,
            @QueryParam("language") @Nullable String language,
            @QueryParam("attention") @Nullable String attention)
            throws IOException {
        var terms = new ListOrganisations.Terms(region, workField, exploitation, targetGroup, service, language);
        return answer(export.export(new ListOrganisations.Search(text, country, level, terms, attention, null, null)));
    }

    /** The file as it is sent. */
    public static Response answer(LogExport file) throws IOException {
        StreamingOutput body = out -> {
            try (file) {
                file.writeTo(out);
            }
        };
        return Response.ok(body, LogExport.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
                .build();
    }
}
