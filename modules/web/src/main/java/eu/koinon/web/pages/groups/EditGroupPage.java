package eu.koinon.web.pages.groups;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.workinggroups.EditWorkingGroup;
import eu.koinon.organisations.workinggroups.ReadWorkingGroup;
import eu.koinon.organisations.workinggroups.WorkingGroupDescription;
import eu.koinon.organisations.workinggroups.WorkingGroupId;
import eu.koinon.organisations.workinggroups.WorkingGroupPage;
import eu.koinon.organisations.workinggroups.WorkingGroupProblem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Convenors and coordinators change what a group says of itself. */
@Path("/groups/{group}/edit")
@Produces("text/html")
public class EditGroupPage {

    @Inject
    private ReadWorkingGroup groups;

    @Inject
    private EditWorkingGroup edit;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("group") String group) {
        var stored = groups.read(WorkingGroupId.parse(group));
        if (!stored.mayConvene() || !stored.isActive()) {
            throw new Missing();
        }
        return page(stored, stored.description().form()).ok();
    }

    @POST
    public Response edit(@PathParam("group") String group, MultivaluedMap<String, String> sent) {
        var id = WorkingGroupId.parse(group);
        var typed = GroupForm.read(sent);
        try {
            edit.edit(id, FormVersion.read(sent.getFirst("version")), typed);
            sessions.notice("groups.changed");
            return Response.seeOther(URI.create("/groups/" + id)).build();
        } catch (Missing notTheirs) {
            throw notTheirs;
        } catch (Problem problem) {
            return comeBack(id, typed, sent.getFirst("version"), problem);
        }
    }

    private Response comeBack(WorkingGroupId id, WorkingGroupDescription.Form typed, String version, Problem problem) {
        var m = frames.words();
        var stored = groups.read(id);
        var page = page(stored, typed);
        if (problem instanceof StaleVersion) {
            // sent again, it is meant for what is stored now, which stands beside it
            page.with(
                    "differences", GroupForm.differences(m, stored.description().form(), typed));
        } else {
            page.with("version", FormVersion.read(version));
        }
        return ComingBack.of(
                page, m, problem, field -> problem instanceof WorkingGroupProblem.NameTaken ? "nameEn" : field);
    }

    private Page page(WorkingGroupPage stored, WorkingGroupDescription.Form typed) {
        var m = frames.words();
        return Page.of("pages/groups/edit.jte", frames.of(m.t("groups.edit"), Section.GROUPS))
                .with("group", stored)
                .with("form", GroupForm.of(typed, m))
                .with("version", stored.version())
                .with("differences", List.of());
    }
}
