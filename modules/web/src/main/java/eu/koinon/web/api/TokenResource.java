package eu.koinon.web.api;

import eu.koinon.access.CreateToken;
import eu.koinon.access.ListTokens;
import eu.koinon.access.RevokeToken;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My personal access tokens, for programs that are signed in; a token can neither make nor end tokens. */
@Path(TokenResource.PATH)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class TokenResource {

    public static final String PATH = "/api/v1/tokens";

    @Inject
    private ListTokens list;

    @Inject
    private CreateToken create;

    @Inject
    private RevokeToken revoke;

    /** Newest first. */
    public record TokenList(List<TokenView> items) {

        public TokenList {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(operationId = "listTokens", summary = "My tokens that are neither ended nor expired")
    @APIResponseSchema(TokenList.class)
    public TokenList list() {
        return new TokenList(
                list.list().stream().map(token -> TokenView.of(token, null)).toList());
    }

    @POST
    @Operation(
            operationId = "createToken",
            summary = "Makes a token for the organisation acted for; its secret is in this answer only",
            description = "Needs a recent proof. An Idempotency-Key is not kept here: the answer holds a secret.")
    @APIResponseSchema(value = TokenView.class, responseCode = "201")
    public Response create(CreateToken.Request request) {
        var made = create.create(InvalidRequest.unlessGiven(request));
        return Response.created(URI.create(PATH + "/" + made.token().id()))
                .entity(TokenView.of(made.token(), made.secret()))
                .build();
    }

    @DELETE
    @Path("{token}")
    @Operation(operationId = "endToken", summary = "Ends a token")
    @APIResponse(responseCode = "204", description = "The next request that shows it is refused")
    public void end(@PathParam("token") String token) {
        revoke.revoke(Ids.parse(token));
    }
}
