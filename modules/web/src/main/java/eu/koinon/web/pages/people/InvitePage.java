package eu.koinon.web.pages.people;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.invitations.InvitationProblem;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.membership.MembershipProblem;
import eu.koinon.web.look.Choice;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invites somebody into an organisation. */
@Path("/organisations/{organisation}/people/invite")
@Produces("text/html")
public class InvitePage {

    @Inject
    private ReadOrganisation organisations;

    @Inject
    private InvitePerson invite;

    @Inject
    private OfferedRoles offered;

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
        var profile = organisations.read(id);
        powers.must(Permission.MEMBERSHIP_INVITE, id);
        var language = frames.words().language().tag();
        return page(profile, new InvitePerson.Request(null, null, language, List.of(Role.MEMBER.name())))
                .ok();
    }

    @POST
    public Response invite(
            @PathParam("organisation") String organisation,
            @FormParam("name") @Nullable String name,
            @FormParam("email") @Nullable String email,
            @FormParam("language") @Nullable String language,
            @FormParam("roles") List<String> roles) {
        var id = OrganisationId.parse(organisation);
        var typed = new InvitePerson.Request(name, email, language, roles);
        try {
            invite.invite(id, typed);
            sessions.notice("invite.sent");
            return Response.seeOther(URI.create("/organisations/" + id + "/people"))
                    .build();
        } catch (Problem problem) {
            var aboutAddress = problem instanceof InvitationProblem.OpenAlready
                    || problem instanceof MembershipProblem.AlreadyMember;
            return ComingBack.of(
                    page(organisations.read(id), typed),
                    frames.words(),
                    problem,
                    field -> aboutAddress ? "email" : field);
        }
    }

    private Page page(OrganisationPage profile, InvitePerson.Request typed) {
        var m = frames.words();
        var frame = frames.of(m.t("invite.title"), sections.of(profile.id()));
        var roles = typed.roles() == null ? List.<String>of() : typed.roles();
        return Page.of("pages/people/invite.jte", frame)
                .with("organisation", profile)
                .with("typed", typed)
                .with(
                        "languages",
                        frame.languages().stream()
                                .map(each -> Choice.of(
                                        each.tag(), each.name(), each.tag().equals(typed.language())))
                                .toList())
                .with(
                        "roles",
                        offered.in(profile).stream()
                                .map(role -> Choice.of(role.name(), m.of(role), roles.contains(role.name()))
                                        .withHint(m.of(role, "hint")))
                                .toList());
    }
}
