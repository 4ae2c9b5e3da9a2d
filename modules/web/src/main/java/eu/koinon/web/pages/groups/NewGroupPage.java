package eu.koinon.web.pages.groups;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.workinggroups.CreateWorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupDescription;
import eu.koinon.organisations.workinggroups.WorkingGroupProblem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The secretariat begins a working group. */
@Path("/groups/new")
@Produces("text/html")
public class NewGroupPage {

    @Inject
    private CreateWorkingGroup create;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        var page = page(GroupForm.EMPTY);
        powers.must(Permission.WORKING_GROUP_CREATE, null);
        return page.ok();
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        var typed = GroupForm.read(sent);
        try {
            var created = create.create(typed);
            sessions.notice("groups.created");
            return Response.seeOther(URI.create("/groups/" + created.id())).build();
        } catch (Problem problem) {
            return ComingBack.of(
                    page(typed),
                    frames.words(),
                    problem,
                    field -> problem instanceof WorkingGroupProblem.NameTaken ? "nameEn" : field);
        }
    }

    private Page page(WorkingGroupDescription.Form typed) {
        var m = frames.words();
        return Page.of("pages/groups/new.jte", frames.of(m.t("groups.new"), Section.GROUPS))
                .with("form", GroupForm.of(typed, m));
    }
}
