package eu.koinon.web.pages.interest;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.AdmitLate;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.FileId;
import eu.koinon.organisations.interest.applications.FindTwins;
import eu.koinon.organisations.interest.applications.OpenApplication;
import eu.koinon.organisations.interest.applications.ReadFile;
import eu.koinon.organisations.interest.applications.ReadSubmissions;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One application, for coordinators: read, its files saved, and let in late. */
@Path("/interest/applications/{application}")
@Produces("text/html")
public class OneApplicationPage {

    @Inject
    private OpenApplication open;

    @Inject
    private ReadSubmissions submissions;

    @Inject
    private FindTwins twins;

    @Inject
    private ReadFile files;

    @Inject
    private AdmitLate admit;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(@PathParam("application") String id) {
        return page(open.open(ApplicationId.parse(id)), new AdmitLate.Request("3", ""))
                .ok();
    }

    @GET
    @Path("file/{file}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("application") String id, @PathParam("file") String file) {
        return Download.of(files.read(ApplicationId.parse(id), FileId.parse(file)));
    }

    @POST
    @Path("admit")
    public Response admit(
            @PathParam("application") String id,
            @FormParam("days") @Nullable String days,
            @FormParam("reason") @Nullable String reason) {
        var application = ApplicationId.parse(id);
        var typed = new AdmitLate.Request(days, reason);
        try {
            admit.admit(application, typed);
            sessions.notice("interest.admitted");
            return Response.seeOther(URI.create("/interest/applications/" + application))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(page(open.open(application), typed), frames.words(), problem);
        }
    }

    private Page page(ApplicationPage application, AdmitLate.Request typed) {
        var m = frames.words();
        var name = application.application().name();
        var title = name.isEmpty() ? m.t("interest.unnamed") : name;
        return Page.of("pages/interest/application.jte", frames.of(title, Section.INTEREST))
                .with("page", application)
                .with("mayAdmit", !application.open() && powers.may(Permission.APPLICATION_ADMIT))
                .with("questions", AnswerForm.views(m, application))
                .with("submissions", submissions.read(application.application().id()))
                .with("twins", twins.find(application.application().id()))
                .with("typed", typed);
    }
}
