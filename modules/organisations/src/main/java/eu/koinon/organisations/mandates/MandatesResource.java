package eu.koinon.organisations.mandates;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.blobs.Blobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What stands behind mandates, for programs. */
@Path("/api/v1/organisations/{organisation}/mandates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@APIResponse(
        responseCode = "default",
        description = "A problem (RFC 9457)",
        content = @Content(mediaType = "application/problem+json"))
public class MandatesResource {

    @Inject
    private ListProofs list;

    @Inject
    private ReadProof read;

    @Inject
    private ProveMandate prove;

    @Inject
    private Powers powers;

    @Inject
    private Blobs blobs;

    @GET
    @Path("proofs")
    @Operation(operationId = "listProofs", summary = "Which mandates are proven by which document, and for which days")
    @APIResponseSchema(ProofList.class)
    public ProofList list(@PathParam("organisation") String organisation) {
        return list.list(OrganisationId.parse(organisation));
    }

    @PUT
    @Path("{person}/{role}/proof")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "proveMandate",
            summary =
                    "Brings a document that proves a mandate for the days that it has now, in place of one that is there")
    @RequestBody(
            description = "A PDF, PNG or JPEG file of 10 MB at most; its type is known by its first bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(Proof.class)
    public Proof prove(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @Parameter(description = "In small letters: signatory") @PathParam("role") String role,
            @Parameter(description = "What the file is called") @QueryParam("name") @Nullable String name,
            InputStream body)
            throws IOException {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        // asked before the first byte is read: nobody sends for minutes what cannot be kept
        read.check(id, who, role);
        powers.must(Permission.MANDATE_PROVE, id);
        try (var incoming = blobs.receive(body, ProveMandate.LARGEST, ProveMandate.TAKEN)) {
            return prove.prove(id, who, role, name, incoming);
        }
    }

    @DELETE
    @Path("{person}/{role}/proof")
    @Operation(operationId = "removeProof", summary = "Takes the document away; nothing proves the mandate any more")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @PathParam("role") String role) {
        prove.remove(OrganisationId.parse(organisation), PersonId.parse(person), role);
    }
}
