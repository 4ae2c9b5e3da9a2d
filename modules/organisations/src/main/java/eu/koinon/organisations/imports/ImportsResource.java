package eu.koinon.organisations.imports;

import eu.koinon.audit.LogExport;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.profile.ExportResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Organisations and persons from a file, for programs. */
@Path("/api/v1/organisations/{organisation}/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class ImportsResource {

    @Inject
    private UploadImport upload;

    @Inject
    private ReadImport read;

    @Inject
    private ConfirmImport confirm;

    @Inject
    private DiscardImport discard;

    @Inject
    private Blobs blobs;

    @GET
    @Operation(operationId = "listImports", summary = "The newest imports of an organisation, the newest first")
    @APIResponseSchema(ImportList.class)
    public ImportList list(@PathParam("organisation") String organisation) {
        return read.list(OrganisationId.parse(organisation));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "uploadImport",
            summary =
                    "Brings a CSV file, which is looked at in the background and changes nothing until it is confirmed",
            description =
                    "The columns of each kind of file are named in its template. An empty cell leaves what is there.")
    @APIResponseSchema(value = ImportPage.class, responseCode = "201")
    public Response upload(
            @PathParam("organisation") String organisation,
            @Parameter(
                            description =
                                    "ORGANISATIONS or NETWORK_PEOPLE for the secretariat, by coordinators; PEOPLE for the organisation's own")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "UTF_8, UTF_16LE, UTF_16BE or WINDOWS_1252; recognised unless said")
                    @QueryParam("encoding")
                    @Nullable
                    String encoding,
            @Parameter(description = "By which people will know it again") @QueryParam("fileName") @Nullable
                    String fileName,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING)))
                    InputStream body)
            throws IOException {
        var id = OrganisationId.parse(organisation);
        var announced = new UploadImport.Announced(kind, encoding, fileName);
        upload.check(id, announced);
        try (var incoming = blobs.receive(body, UploadImport.LARGEST, UploadImport.TAKEN)) {
            var page = upload.upload(id, announced, incoming);
            return Response.created(URI.create("/api/v1/organisations/" + id + "/imports/" + page.id()))
                    .entity(page)
                    .build();
        }
    }

    @GET
    @Path("template.csv")
    @Produces("text/csv")
    @Operation(operationId = "importTemplate", summary = "A file with the names of the columns and nothing below them")
    @APIResponse(responseCode = "200", description = "UTF-8", content = @Content(mediaType = "text/csv"))
    public Response template(
            @PathParam("organisation") String organisation,
            @Parameter(description = "As for a file that is brought") @QueryParam("kind") @Nullable String kind)
            throws IOException {
        var id = OrganisationId.parse(organisation);
        read.kinds(id);
        var wanted = ImportKind.named(kind).orElseThrow(() -> InvalidFields.of("kind", "choose-one"));
        return ExportResource.answer(read.template(id, wanted));
    }

    @GET
    @Path("{import}")
    @Operation(operationId = "readImport", summary = "How far an import has come, and what it does")
    @APIResponseSchema(ImportPage.class)
    public ImportPage read(@PathParam("organisation") String organisation, @PathParam("import") String id) {
        return read.read(OrganisationId.parse(organisation), ImportId.parse(id));
    }

    @GET
    @Path("{import}/errors.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "importErrors",
            summary = "What is wrong in a file: line, column, value, and what to do about it")
    @APIResponse(responseCode = "200", description = "UTF-8", content = @Content(mediaType = "text/csv"))
    public Response errors(
            @PathParam("organisation") String organisation,
            @PathParam("import") String id,
            @Parameter(description = "BCP 47 tag of the language to say it in") @QueryParam("language") @Nullable
                    String language)
            throws IOException {
        LogExport file = read.problemsFile(OrganisationId.parse(organisation), ImportId.parse(id), language);
        return ExportResource.answer(file);
    }

    @POST
    @Path("{import}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmImport", summary = "Lets an import that was looked at be carried out")
    @APIResponseSchema(value = ImportPage.class, responseCode = "202")
    public Response confirm(
            @PathParam("organisation") String organisation,
            @PathParam("import") String id,
            ConfirmImport.Request request) {
        var page = confirm.confirm(
                OrganisationId.parse(organisation), ImportId.parse(id), InvalidRequest.unlessGiven(request));
        return Response.accepted(page).build();
    }

    @DELETE
    @Path("{import}")
    @Operation(operationId = "discardImport", summary = "Throws a file away that is not to be imported")
    @APIResponse(responseCode = "204", description = "Its file is gone")
    public void discard(@PathParam("organisation") String organisation, @PathParam("import") String id) {
        discard.discard(OrganisationId.parse(organisation), ImportId.parse(id));
    }
}
