package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.network.CreateOrganisation;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frame;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secretariat takes an organisation into the network and, if it wishes, invites its first administrator at once. */
@Path("/organisations/new")
@Produces("text/html")
public class NewOrganisationPage {

    private static final String ADMIN = "firstAdmin.";

    @Inject
    private CreateOrganisation create;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        var language = frames.words().language().tag();
        powers.must(Permission.ORGANISATION_CREATE, null);
        return page(
                        ProfileForm.of(ProfileForm.EMPTY, frames.words()),
                        new CreateOrganisation.FirstAdmin(null, null, language))
                .ok();
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        var m = frames.words();
        var typed = ProfileForm.read(sent);
        var admin = new CreateOrganisation.FirstAdmin(
                sent.getFirst(ADMIN + "name"), sent.getFirst(ADMIN + "email"), sent.getFirst(ADMIN + "language"));
        try {
            var created = create.create(new CreateOrganisation.Request(
                    typed.name(),
                    typed.shortName(),
                    typed.country(),
                    typed.city(),
                    typed.level(),
                    typed.website(),
                    typed.summaryEn(),
                    typed.summaryDe(),
                    typed.summaryFr(),
                    isNamed(admin) ? admin : null));
            sessions.notice(isNamed(admin) ? "organisation.created-and-invited" : "organisation.created");
            return Response.seeOther(URI.create("/organisations/" + created.id()))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(
                    page(ProfileForm.of(typed, m), admin),
                    m,
                    problem,
                    field -> problem instanceof DirectoryProblem.NameTaken ? "name" : field);
        }
    }

    private Page page(ProfileForm form, CreateOrganisation.FirstAdmin admin) {
        var m = frames.words();
        var frame = frames.of(m.t("organisation.new"), Section.ORGANISATIONS);
        return Page.of("pages/organisations/new.jte", frame)
                .with("form", form)
                .with("admin", admin)
                .with("languages", languages(frame, admin.language()));
    }

    private static List<Choice> languages(Frame frame, @Nullable String chosen) {
        return frame.languages().stream()
                .map(language -> Choice.of(
                        language.tag(), language.name(), language.tag().equals(chosen)))
                .toList();
    }

    /** The language is always chosen: it says nothing about the wish. */
    private static boolean isNamed(CreateOrganisation.FirstAdmin admin) {
        return isGiven(admin.name()) || isGiven(admin.email());
    }

    private static boolean isGiven(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
