package eu.koinon.web.pages.groups;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.TakeOut;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Participant;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
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

/** Somebody is taken out of a working group, with a reason that they can read. */
@Path("/groups/{group}/people/{organisation}/{person}/take-out")
@Produces("text/html")
public class TakeOutPage {

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private TakeOut takeOut;

    @Inject
    private GroupActs acts;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person) {
        var stored = groups.read(WorkingGroupId.parse(group));
        var participant = find(stored, OrganisationId.parse(organisation), PersonId.parse(person));
        if (!acts.mayTakeOut(stored, participant)) {
            throw new Missing();
        }
        return page(stored, participant, "").ok();
    }

    @POST
    public Response takeOut(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person,
            @FormParam("reason") @Nullable String reason) {
        var id = WorkingGroupId.parse(group);
        var of = OrganisationId.parse(organisation);
        var whom = PersonId.parse(person);
        try {
            takeOut.takeOut(id, of, whom, new Reason(reason));
            sessions.notice("groups.taken-out");
            return Response.seeOther(URI.create("/groups/" + id + "?by=person#people"))
                    .build();
        } catch (Problem problem) {
            var stored = groups.read(id);
            return ComingBack.of(
                    page(stored, find(stored, of, whom), reason == null ? "" : reason), frames.words(), problem);
        }
    }

    private static Participant find(WorkingGroupPage group, OrganisationId organisation, PersonId person) {
        return group.participants().stream()
                .filter(each -> each.organisation().equals(organisation)
                        && each.person().equals(person))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Page page(WorkingGroupPage stored, Participant participant, String reason) {
        return Page.of("pages/groups/takeOut.jte", frames.of(frames.words().t("groups.take-out"), Section.GROUPS))
                .with("group", stored)
                .with("participant", participant)
                .with("reason", reason);
    }
}
