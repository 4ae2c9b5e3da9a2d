package eu.koinon.web.api;

import eu.koinon.access.accounts.EditAccount;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** My account, for programs. */
@Path("/api/v1/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class MeResource {

    @Inject
    private ReadAccount read;

    @Inject
    private EditAccount edit;

    /** What can be changed here; the address is changed on the pages, by a link to the new one. */
    public record Request(
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone) {}

    @GET
    @Operation(operationId = "readMe", summary = "Who I am here")
    @APIResponseSchema(AccountView.class)
    public Response read() {
        return tagged(AccountView.of(read.read()));
    }

    @PUT
    @Operation(operationId = "editMe", summary = "Changes my name, language or time zone")
    @APIResponseSchema(AccountView.class)
    public Response edit(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Request request) {
        var version = VersionTag.read(ifMatch);
        var given = InvalidRequest.unlessGiven(request);
        return tagged(AccountView.of(
                edit.edit(new EditAccount.Request(given.name(), given.language(), given.timeZone(), version))));
    }

    private static Response tagged(AccountView account) {
        return Response.ok(account)
                .header(HttpHeaders.ETAG, VersionTag.of(account.version()))
                .build();
    }
}
