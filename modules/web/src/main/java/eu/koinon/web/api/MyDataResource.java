package eu.koinon.web.api;

import eu.koinon.access.ExportMyData;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is kept about me, for programs. */
@Path(MyDataResource.PATH)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class MyDataResource {

    static final String PATH = "/api/v1/me/data";

    private static final byte[] SCHEMA = read();

    @Inject
    private ExportMyData export;

    @Inject
    private Settings settings;

    @GET
    @Operation(operationId = "exportMyData", summary = "A copy of all that is kept about me")
    @APIResponseSchema(MyDataDocument.class)
    public MyDataDocument export() {
        return MyDataDocument.of(export.export(), settings.publicUrl().toString());
    }

    @GET
    @Path("schema.json")
    @Operation(operationId = "readMyDataSchema", summary = "The JSON Schema of that copy")
    public byte[] schema() {
        return SCHEMA.clone();
    }

    private static byte[] read() {
        try (var schema = MyDataResource.class.getResourceAsStream("my-data.schema.json")) {
            return Objects.requireNonNull(schema, "my-data.schema.json is missing")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
