package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.VersionTag;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.interest.calls.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One application, for the programs of whoever holds its link. The link's last part comes in the header
 * {@code Application-Link}, so that it stands in no log of addresses.
 */
@Path("/api/v1/interest-application")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls for expression of interest")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class HeldApplicationResource {

    static final String LINK = "Application-Link";

    @Inject
    private ReadApplication read;

    @Inject
    private SaveAnswers save;

    @Inject
    private SubmitApplication submit;

    @Inject
    private WithdrawApplication withdraw;

    @Inject
    private ReadSubmissions submissions;

    @Inject
    private InviteColleague colleagues;

    @Inject
    private AttachFile attach;

    @Inject
    private ReadFile files;

    @Inject
    private Blobs blobs;

    /**
     * One answer.
     *
     * @param words several choices stand one a line
     * @param version of the answer that was read; 0 when there was none
     */
    @Schema(name = "AnswerToKeep")
    public record ToKeep(
            @Nullable String question, @Nullable String words, long version) {}

    /** Some or all answers; those that are not named stay as they are. */
    @Schema(name = "AnswersToKeep")
    public record Answers(@Nullable List<ToKeep> answers) {}

    /** The number that the application was given. */
    @Schema(name = "SubmittedApplication")
    public record Submitted(int number) {}

    @GET
    @Operation(operationId = "readOwnInterestApplication", summary = "The application that the link leads to")
    @APIResponseSchema(ApplicationPage.class)
    public Response read(@HeaderParam(LINK) @Nullable String link) {
        var page = read.read(secret(link));
        return Response.ok(page)
                .header(HttpHeaders.ETAG, VersionTag.of(page.application().version()))
                .build();
    }

    @PUT
    @Path("answers")
    @Operation(
            operationId = "keepInterestAnswers",
            summary = "Keeps answers: in a draft each that can be kept, of a submitted application all or none")
    @APIResponseSchema(SaveAnswers.Saved.class)
    public SaveAnswers.Saved keep(@HeaderParam(LINK) @Nullable String link, Answers answers) {
        var given =
                InvalidRequest.unlessGiven(InvalidRequest.unlessGiven(answers).answers());
        return save.save(
                secret(link),
                given.stream()
                        .map(InvalidRequest::unlessGiven)
                        .map(each -> new SaveAnswers.Given(
                                QuestionId.parse(each.question() == null ? "" : each.question()),
                                each.words(),
                                each.version()))
                        .toList());
    }

    @POST
    @Path("submit")
    @Operation(operationId = "submitInterestApplication", summary = "Submits it as it was read")
    @APIResponseSchema(Submitted.class)
    public Submitted submit(
            @HeaderParam(LINK) @Nullable String link, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return new Submitted(submit.submit(secret(link), VersionTag.read(ifMatch)));
    }

    @POST
    @Path("withdraw")
    @Operation(operationId = "withdrawInterestApplication", summary = "Takes it back, also after the deadline")
    @APIResponse(responseCode = "204", description = "Those who work on it are written to")
    public void withdraw(@HeaderParam(LINK) @Nullable String link) {
        withdraw.withdraw(secret(link));
    }

    @POST
    @Path("take-up")
    @Operation(operationId = "takeUpInterestApplication", summary = "Makes a withdrawn one a draft again")
    @APIResponse(responseCode = "204", description = "It is a draft with all that was in it")
    public void takeUpAgain(@HeaderParam(LINK) @Nullable String link) {
        withdraw.takeUpAgain(secret(link));
    }

    @GET
    @Path("submissions")
    @Operation(
            operationId = "listOwnInterestSubmissions",
            summary = "The last twenty times it was submitted, the newest first, and what was changed each time")
    @APIResponseSchema(SubmissionList.class)
    public SubmissionList submissions(@HeaderParam(LINK) @Nullable String link) {
        return new SubmissionList(submissions.read(secret(link)));
    }

    @POST
    @Path("people")
    @Operation(
            operationId = "inviteToInterestApplication",
            summary = "Lets a colleague work on it by a link of their own")
    @APIResponse(responseCode = "204", description = "The link is on its way to them")
    public void invite(@HeaderParam(LINK) @Nullable String link, InviteColleague.Request request) {
        colleagues.invite(secret(link), InvalidRequest.unlessGiven(request));
    }

    @DELETE
    @Path("people/{holder}")
    @Operation(operationId = "endInterestApplicationLink", summary = "Ends a colleague's links at once")
    @APIResponse(responseCode = "204", description = "What they wrote stays")
    public void end(@HeaderParam(LINK) @Nullable String link, @PathParam("holder") String holder) {
        colleagues.end(secret(link), HolderId.parse(holder));
    }

    @POST
    @Path("files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "attachInterestFile", summary = "Adds a file to the question that asks for it")
    @APIResponse(responseCode = "204", description = "The file is kept")
    public void attach(
            @HeaderParam(LINK) @Nullable String link,
            @QueryParam("question") @Nullable String question,
            @QueryParam("name") @Nullable String name,
            InputStream content)
            throws IOException {
        var id = QuestionId.parse(question == null ? "" : question);
        attach.check(secret(link), id);
        try (var incoming = blobs.receive(content, AttachFile.LARGEST, AttachFile.TAKEN)) {
            attach.attach(secret(link), id, name, incoming);
        }
    }

    @GET
    @Path("files/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "readInterestFile", summary = "The content of a file")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response file(@HeaderParam(LINK) @Nullable String link, @PathParam("file") String file) {
        var opened = files.read(secret(link), FileId.parse(file));
        StreamingOutput body = out -> {
            try (var stream = opened.content().stream()) {
                stream.transferTo(out);
            }
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_LENGTH, opened.content().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .build();
    }

    @DELETE
    @Path("files/{file}")
    @Operation(operationId = "removeInterestFile", summary = "Takes a file away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@HeaderParam(LINK) @Nullable String link, @PathParam("file") String file) {
        attach.remove(secret(link), FileId.parse(file));
    }

    /** No link leads nowhere, as a wrong one does. */
    private static String secret(@Nullable String link) {
        return link == null ? "" : link.strip();
    }
}
