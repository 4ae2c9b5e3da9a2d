package eu.koinon.organisations.notices;

import eu.koinon.kernel.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices and terms of the network, for programs. */
@Path("/api/v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class NoticesResource {

    @Inject
    private ReadNotices read;

    @Inject
    private PublishNotice publish;

    @Inject
    private AgreeToNotice agree;

    @Inject
    private ListOpenNotices open;

    @GET
    @Path("notices")
    @Operation(operationId = "listNotices", summary = "The present notices and terms of the network")
    @APIResponseSchema(NoticeList.class)
    public NoticeList list() {
        return read.current();
    }

    @GET
    @Path("notices/{kind}")
    @Operation(operationId = "listNoticeVersions", summary = "All versions of one text, the newest first")
    @APIResponseSchema(NoticeList.class)
    public NoticeList versions(@PathParam("kind") String kind) {
        return read.all(NoticeKind.parse(kind));
    }

    @GET
    @Path("notices/{kind}/{number}")
    @Operation(operationId = "readNotice", summary = "One version of a text")
    @APIResponseSchema(Notice.class)
    public Notice read(@PathParam("kind") String kind, @PathParam("number") String number) {
        return read.read(NoticeKind.parse(kind), Notice.parseNumber(number));
    }

    @POST
    @Path("notices/{kind}")
    @Operation(operationId = "publishNotice", summary = "Publishes a new version of a text")
    @APIResponse(responseCode = "201", description = "Published; Location leads to the version")
    public Response publish(@PathParam("kind") String kind, NoticeForm form) {
        var of = NoticeKind.parse(kind);
        var number = publish.publish(of, InvalidRequest.unlessGiven(form));
        return Response.created(URI.create("/api/v1/notices/" + of.slug() + "/" + number))
                .build();
    }

    @GET
    @Path("me/notices")
    @Operation(operationId = "listMyOpenNotices", summary = "The texts to which I have not agreed as they are now")
    @APIResponseSchema(NoticeList.class)
    public NoticeList open() {
        return open.list();
    }

    @POST
    @Path("notices/{kind}/{number}/agreement")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "agreeToNotice", summary = "I have read this version and agree to it")
    @APIResponse(responseCode = "204", description = "It is on record")
    public void agree(@PathParam("kind") String kind, @PathParam("number") String number) {
        agree.agree(NoticeKind.parse(kind), Notice.parseNumber(number));
    }
}
