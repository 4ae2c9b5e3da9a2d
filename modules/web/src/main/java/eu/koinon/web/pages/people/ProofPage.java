package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.mandates.ListProofs;
import eu.koinon.organisations.mandates.ProveMandate;
import eu.koinon.organisations.mandates.ReadProof;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.Attachment;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.SentFile;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;

/** The document that proves a mandate: brought, read and taken away by those who give mandates. */
@Path("/organisations/{organisation}/people/{person}/mandates/{role}")
@Produces("text/html")
public class ProofPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListPeople people;

    @Inject
    private ListProofs proofs;

    @Inject
    private ReadProof read;

    @Inject
    private ProveMandate prove;

    @Inject
    private Blobs blobs;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @PathParam("role") String role) {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        read.check(id, who, role);
        powers.must(Permission.MANDATE_PROVE, id);
        return page(id, who, role).ok();
    }

    @POST
    public Response bring(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @PathParam("role") String role,
            @Context HttpServletRequest request)
            throws IOException {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        read.check(id, who, role);
        try {
            powers.must(Permission.MANDATE_PROVE, id);
            SentFile.take(request, "file", (name, content) -> {
                try (var incoming = blobs.receive(content, ProveMandate.LARGEST, ProveMandate.TAKEN)) {
                    prove.prove(id, who, role, name, incoming);
                }
            });
            sessions.notice("proof.brought");
            return back(id);
        } catch (Problem problem) {
            var answer = ComingBack.of(page(id, who, role), frames.words(), problem);
            // the rest of the file is not worth reading
            return Response.fromResponse(answer).header("Connection", "close").build();
        }
    }

    @GET
    @Path("document")
    @Produces(MediaType.WILDCARD)
    public Response document(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @PathParam("role") String role) {
        var opened = read.read(OrganisationId.parse(organisation), PersonId.parse(person), role);
        return Attachment.of(opened.proof().name(), opened.content());
    }

    @POST
    @Path("document/remove")
    public Response remove(
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @PathParam("role") String role) {
        var id = OrganisationId.parse(organisation);
        var who = PersonId.parse(person);
        try {
            prove.remove(id, who, role);
            sessions.notice("proof.removed");
            return back(id);
        } catch (Problem problem) {
            return ComingBack.of(page(id, who, role), frames.words(), problem);
        }
    }

    private static Response back(OrganisationId id) {
        return Response.seeOther(URI.create("/organisations/" + id + "/people")).build();
    }

    private Page page(OrganisationId id, PersonId who, String role) {
        var here = people.list(id).items().stream()
                .filter(each -> each.person().equals(who))
                .findFirst()
                .orElseThrow(Missing::new);
        var mandate = mandate(here, role);
        var proof = proofs.list(id).items().stream()
                .filter(each -> each.person().equals(who) && each.role() == mandate.role())
                .findFirst();
        var m = frames.words();
        return Page.of("pages/people/proof.jte", frames.of(m.t("proof.title"), sections.of(id)))
                .with("organisation", organisations.read(id))
                .with("person", here)
                .with("mandate", mandate)
                .with("role", role)
                .with("proof", proof)
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()))
                .with("megabytes", ProveMandate.LARGEST / 1_048_576);
    }

    private static Mandate mandate(PersonHere here, String role) {
        return here.mandates().stream()
                .filter(each -> each.role().name().toLowerCase(Locale.ROOT).equals(role))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
