package eu.koinon.web.pages.groups;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.workinggroups.AppointConvenor;
import eu.koinon.organisations.workinggroups.ChooseMail;
import eu.koinon.organisations.workinggroups.EndConvening;
import eu.koinon.organisations.workinggroups.MailChoice;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupProblem;
import eu.koinon.web.look.Choice;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One working group: what it is for, who takes part, how one comes to, and what waits to be decided. */
@Path("/groups/{group}")
@Produces("text/html")
public class GroupPage {

    private static final String BY_PERSON = "person";

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private ChooseMail mail;

    @Inject
    private AppointConvenor appoint;

    @Inject
    private EndConvening endConvening;

    @Inject
    private GroupActs acts;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("group") String group, @QueryParam("by") @Nullable String by) {
        return page(groups.read(WorkingGroupId.parse(group)), BY_PERSON.equals(by))
                .ok();
    }

    @POST
    @Path("mail")
    public Response choose(@PathParam("group") String group, @FormParam("mail") @Nullable String choice) {
        var id = WorkingGroupId.parse(group);
        mail.choose(id, new ChooseMail.Request(choice));
        sessions.notice("groups.mail-chosen");
        return to("/groups/" + id);
    }

    @POST
    @Path("people/{organisation}/{person}/appoint")
    public Response appoint(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person) {
        var id = WorkingGroupId.parse(group);
        appoint.appoint(id, OrganisationId.parse(organisation), PersonId.parse(person));
        sessions.notice("groups.appointed");
        return to("/groups/" + id + "?by=person#people");
    }

    @POST
    @Path("people/{organisation}/{person}/end-convening")
    public Response endConvening(
            @PathParam("group") String group,
            @PathParam("organisation") String organisation,
            @PathParam("person") String person) {
        var id = WorkingGroupId.parse(group);
        try {
            endConvening.end(id, OrganisationId.parse(organisation), PersonId.parse(person));
        } catch (WorkingGroupProblem.LastConvenor last) {
            return ComingBack.of(page(groups.read(id), true), frames.words(), last);
        }
        sessions.notice("groups.convening-ended");
        return to("/groups/" + id + "?by=person#people");
    }

    private Page page(WorkingGroupPage group, boolean byPerson) {
        var m = frames.words();
        var name = group.name().in(m.language().tag());
        return Page.of("pages/groups/show.jte", frames.of(name, Section.GROUPS))
                .with("group", group)
                .with("roster", Roster.of(group, m, acts))
                .with("byPerson", byPerson)
                .with("offered", acts.of(group))
                .with(
                        "mail",
                        group.mine() == null ? List.of() : choices(group.mine().mail()))
                .with("zone", ZoneId.of(frames.known().orElseThrow().timeZone()));
    }

    private List<Choice> choices(MailChoice chosen) {
        var m = frames.words();
        return Arrays.stream(MailChoice.values())
                .map(each -> Choice.of(each.name(), m.of(each), each == chosen).withHint(m.of(each, "hint")))
                .toList();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
