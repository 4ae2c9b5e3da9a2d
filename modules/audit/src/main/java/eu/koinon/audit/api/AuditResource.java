package eu.koinon.audit.api;

import eu.koinon.access.CurrentActor;
import eu.koinon.audit.ExportHead;
import eu.koinon.audit.ExportOwnLog;
import eu.koinon.audit.ExportWholeLog;
import eu.koinon.audit.LogExport;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.LogPage;
import eu.koinon.audit.ReadOwnLog;
import eu.koinon.audit.ReadWholeLog;
import eu.koinon.audit.SignedHead;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log, for programs. */
@Path("/api/v1/audit")
@ApplicationScoped
@Tag(name = "Audit")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class AuditResource {

    private static final int USUAL = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    @Inject
    CurrentActor current;

    @Inject
    ReadOwnLog readOwn;

    @Inject
    ReadWholeLog readWhole;

    @Inject
    ExportOwnLog exportOwn;

    @Inject
    ExportWholeLog exportWhole;

    @Inject
    ExportHead exportHead;

    /** Whose part of the log is meant. */
    private enum Part {
        OWN,
        ALL
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readAuditLog", summary = "What was done, the newest first")
    @APIResponseSchema(LogPage.class)
    public LogPage read(
            @BeanParam AuditQuery query,
            @Parameter(description = "next or previous of another part") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "How many at most: 1 to 100, 50 unless said") @QueryParam("limit") @Nullable
                    String limit) {
        var filter = query.form().read(ZoneOffset.UTC);
        return switch (part(query.scope)) {
            case OWN -> readOwn.read(actingFor(), filter, cursor, number(limit));
            case ALL -> readWhole.read(filter, cursor, number(limit));
        };
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportAuditLog", summary = "What was done, the newest first, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with a byte order mark, the first line with the names of the columns",
            content = @Content(mediaType = "text/csv"))
    public Response export(@BeanParam AuditQuery query) throws IOException {
        var filter = query.form().read(ZoneOffset.UTC);
        return download(
                switch (part(query.scope)) {
                    case OWN -> exportOwn.export(actingFor(), filter);
                    case ALL -> exportWhole.export(filter);
                });
    }

    @GET
    @Path("head")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportAuditHead", summary = "How far the log has come, signed, to be kept elsewhere")
    @APIResponseSchema(SignedHead.class)
    public SignedHead head() {
        return exportHead.export();
    }

    @GET
    @Path("head.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "exportAuditHeadFile",
            summary = "The same as a signed note, as ./koinon audit verify --head FILE reads it")
    @APIResponse(responseCode = "200", description = "The note", content = @Content(mediaType = "text/plain"))
    public Response headFile() {
        var head = exportHead.export();
        return Response.ok(head.text(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(head.fileName()))
                .build();
    }

    private static Response download(LogExport export) throws IOException {
        StreamingOutput body = out -> {
            try (export) {
                export.writeTo(out);
            }
        };
        return Response.ok(body, LogExport.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, export.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(export.fileName()))
                .build();
    }

    /** The names are our own: letters, digits and hyphens. */
    private static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName + "\"";
    }

    private OrganisationId actingFor() {
        var actor = current.actor();
        actor.signedIn();
        return actor.actingFor();
    }

    private static Part part(@Nullable String scope) {
        return switch (scope == null ? "" : scope) {
            case "", "own" -> Part.OWN;
            case "all" -> Part.ALL;
            default -> throw InvalidFields.of("scope", "choose-one");
        };
    }

    private static int number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return USUAL;
        }
        // anything else is no number from 1 to 100 either, and the use case says so
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    /** Which part of the log is asked for. */
    public static class AuditQuery {

        @QueryParam("scope")
        @DefaultValue("own")
        @Parameter(description = "own: what was done for and on the organisation acted for; all: everything")
        @Nullable
        String scope;

        @QueryParam("from")
        @Parameter(description = "The first day, in UTC, or the first moment (ISO 8601)")
        @Nullable
        String from;

        @QueryParam("until")
        @Parameter(description = "The last day, in UTC, or the moment after the last (ISO 8601)")
        @Nullable
        String until;

        @QueryParam("person")
        @Parameter(description = "The id of the person who acted")
        @Nullable
        String person;

        @QueryParam("what")
        @Parameter(description = "How the act's words begin, such as membership:")
        @Nullable
        String what;

        @QueryParam("outcome")
        @Parameter(description = "done, denied, or the slug of the problem that ended the act")
        @Nullable
        String outcome;

        @QueryParam("organisation")
        @Parameter(description = "The id of an organisation that was acted for or on")
        @Nullable
        String organisation;

        @QueryParam("text")
        @Parameter(description = "Anywhere in the act's words, in what it was about or in its outcome")
        @Nullable
        String text;

        LogFilter.Form form() {
            return new LogFilter.Form(from, until, person, what, outcome, organisation, text);
        }
    }
}
