package eu.koinon.web.pages.succession;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.succession.MergeOrganisations;
import eu.koinon.organisations.succession.MergeRequest;
import eu.koinon.organisations.succession.PlanSuccession;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation becomes part of another: first which one, then what that would bring, then the decision. */
@Path("/organisations/{organisation}/merge")
@Produces("text/html")
public class MergePage {

    private static final String MEMBERS = "members";

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private ListOrganisations list;

    @Inject
    private PlanSuccession plans;

    @Inject
    private MergeOrganisations merge;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(
            @PathParam("organisation") String organisation,
            @QueryParam("text") @Nullable String text,
            @QueryParam("into") @Nullable String into,
            @QueryParam("as") @Nullable String as) {
        var stored = organisations.read(OrganisationId.parse(organisation));
        powers.must(Permission.ORGANISATION_MERGE, stored.id());
        if (into == null || into.isBlank()) {
            return choose(stored, text == null ? "" : text).ok();
        }
        return plan(stored, into, MEMBERS.equals(as), "").ok();
    }

    @POST
    public Response merge(
            @PathParam("organisation") String organisation,
            @FormParam("into") @Nullable String into,
            @FormParam("as") @Nullable String as,
            @FormParam("mark") @Nullable String mark,
            @FormParam("reason") @Nullable String reason) {
        var from = OrganisationId.parse(organisation);
        var members = MEMBERS.equals(as);
        var request = new MergeRequest(into, members, reason, mark);
        try {
            var done = merge.merge(from, request.named(), request);
            sessions.notice("succession.merged");
            return Response.seeOther(URI.create("/organisations/" + done.successor()))
                    .build();
        } catch (Problem problem) {
            var stored = organisations.read(from);
            var page = into == null || into.isBlank()
                    ? choose(stored, "")
                    : plan(stored, into, members, reason == null ? "" : reason);
            return ComingBack.of(page, frames.words(), problem);
        }
    }

    private Page choose(OrganisationPage stored, String text) {
        var m = frames.words();
        var found = text.isBlank()
                ? List.<Choice>of()
                : list.list(new ListOrganisations.Search(text, null, null, null, "25")).items().stream()
                        .filter(line -> line.kind() == Kind.MEMBER && !line.id().equals(stored.id()))
                        .map(line -> Choice.of(line.id().toString(), line.name(), false)
                                .withHint(line.city() + ", "
                                        + m.country(line.country().code())))
                        .toList();
        return Page.of("pages/succession/merge.jte", frames.of(m.t("succession.merge"), Section.ORGANISATIONS))
                .with("organisation", stored)
                .with("text", text)
                .with("found", found)
                .with(
                        "ways",
                        List.of(
                                Choice.of("roles", m.t("succession.with-roles"), true)
                                        .withHint(m.t("succession.with-roles-hint")),
                                Choice.of(MEMBERS, m.t("succession.as-members"), false)
                                        .withHint(m.t("succession.as-members-hint"))));
    }

    private Page plan(OrganisationPage stored, String into, boolean members, String reason) {
        var m = frames.words();
        var plan = plans.merge(stored.id(), new MergeRequest(into, members, null, null));
        return Page.of("pages/succession/mergePlan.jte", frames.of(m.t("succession.merge"), Section.ORGANISATIONS))
                .with("organisation", stored)
                .with("plan", plan)
                .with("effects", Effects.of(m, plan))
                .with("as", members ? MEMBERS : "roles")
                .with("reason", reason);
    }
}
