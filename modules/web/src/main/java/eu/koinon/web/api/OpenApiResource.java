package eu.koinon.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of this API, made at build time from the resources of all modules (OpenAPI 3.1). */
@Path("/api/v1/openapi.json")
@Tag(name = "Description")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class OpenApiResource {

    private static final byte[] DOCUMENT = read();

    @GET
    @Produces("application/json")
    @Operation(operationId = "readDescription", summary = "This description")
    public byte[] show() {
        return DOCUMENT.clone();
    }

    private static byte[] read() {
        try (var document = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(document, "the build made no openapi.json")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
