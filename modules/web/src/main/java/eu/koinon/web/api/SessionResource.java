package eu.koinon.web.api;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Sessions;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.access.signin.ConfirmCode;
import eu.koinon.access.signin.Pending;
import eu.koinon.access.signin.SignInByPassword;
import eu.koinon.access.signin.SignInFailed;
import eu.koinon.access.signin.SignOut;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.web.pages.signin.Entrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in and out, for scripts that do it as a person does: the same checks, the same limits, in one step. */
@Path(SessionResource.PATH)
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class SessionResource {

    static final String PATH = "/api/v1/session";

    @Inject
    private SignInByPassword byPassword;

    @Inject
    private ConfirmCode confirm;

    @Inject
    private Entrance entrance;

    @Inject
    private ReadAccount read;

    @Inject
    private SignOut signOut;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    /**
     * @param code of the app, or a recovery code
     */
    public record Request(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {}

    @POST
    @Operation(
            operationId = "signIn",
            summary = "Signs in with address, password and code; the session comes as a cookie",
            description =
                    "A request with the cookie that changes something must also carry the Origin of the platform.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response signIn(Request request) {
        var given = InvalidRequest.unlessGiven(request);
        var problems = new InvalidFields.Gathering();
        var email = required(problems, "email", given.email());
        var password = required(problems, "password", given.password());
        problems.orThrow();
        var next = byPassword.attempt(email, password);
        if (next.kind() != Pending.Kind.CODE) {
            throw new Conflict("second-factor-to-come");
        }
        if (given.code() == null || given.code().isBlank()) {
            throw SignInFailed.codeMissing();
        }
        entrance.begin(confirm.confirm(next.secret(), given.code()));
        return Response.created(URI.create(PATH)).entity(view()).build();
    }

    @GET
    @Operation(operationId = "readSession", summary = "Who is signed in, and whom they act for")
    @APIResponseSchema(SessionView.class)
    public SessionView read() {
        return view();
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Ends the session")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public void signOut() {
        signOut.record();
        sessions.end();
    }

    private SessionView view() {
        var me = read.read();
        var actor = current.actor();
        return new SessionView(
                me.id(),
                me.name(),
                actor.roles().isEmpty() ? null : actor.organisation(),
                actor.roles(),
                sessions.method().orElse(null),
                current.provenAt());
    }

    private static String required(InvalidFields.Gathering problems, String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            problems.add(field, "required");
            return "";
        }
        return given;
    }
}
