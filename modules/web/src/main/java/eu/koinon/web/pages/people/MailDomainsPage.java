package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.joining.ChooseMailDomains;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.organisations.Sections;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** By which addresses people may ask to join. */
@Path("/organisations/{organisation}/mail-domains")
@Produces("text/html")
public class MailDomainsPage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ChooseMailDomains domains;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sections sections;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("organisation") String organisation) {
        var id = OrganisationId.parse(organisation);
        var now = String.join("\n", domains.list(id).items());
        powers.must(Permission.JOIN_DOMAINS, id);
        return page(id, now).ok();
    }

    @POST
    public Response choose(
            @PathParam("organisation") String organisation, @FormParam("domains") @Nullable String typed) {
        var id = OrganisationId.parse(organisation);
        var text = typed == null ? "" : typed;
        try {
            domains.choose(
                    id,
                    new ChooseMailDomains.Request(text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()));
            sessions.notice("domains.chosen");
            return Response.seeOther(URI.create("/organisations/" + id + "/people"))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(page(id, text), frames.words(), problem);
        }
    }

    private Page page(OrganisationId id, String typed) {
        return Page.of("pages/people/mailDomains.jte", frames.of(frames.words().t("domains.title"), sections.of(id)))
                .with("organisation", organisations.read(id))
                .with("typed", typed);
    }
}
