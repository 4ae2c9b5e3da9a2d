package eu.koinon.web.pages.about;

import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.kernel.Settings;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.interest.HeldLinks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;

/** Help, the accessibility statement and the privacy notice. */
@Path("/")
@Produces("text/html")
public class AboutPages {

    /** When the accessibility statement was last reviewed. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 21);

    @Inject
    private Frames frames;

    @Inject
    private Contact contact;

    @Inject
    private SignInByProvider provider;

    @Inject
    private HeldLinks links;

    @Inject
    private Settings settings;

    @GET
    @Path("help")
    public Response help() {
        return page("pages/about/help.jte", frames.words().t("about.help-title"))
                .with("api", settings.publicUrl() + "/api/v1/openapi.json")
                .ok();
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        var words = frames.words();
        return page("pages/about/accessibility.jte", words.t("about.accessibility-title"))
                .with("reviewed", words.date(REVIEWED))
                .ok();
    }

    @GET
    @Path("privacy")
    public Response privacy() {
        return page("pages/about/privacy.jte", frames.words().t("about.privacy-title"))
                .with(
                        "idleHours",
                        settings.duration("koinon.session.idle", Duration.ofHours(8))
                                .toHours())
                .with(
                        "longestDays",
                        settings.duration("koinon.session.longest", Duration.ofDays(7))
                                .toDays())
                .with("sessionCookie", settings.isSecure() ? "__Host-koinon" : "koinon")
                .with("pendingCookie", settings.isSecure() ? "__Host-koinon-pending" : "koinon-pending")
                .with("applicationsCookie", links.name())
                .with("provider", provider.name().orElse(""))
                .ok();
    }

    private Page page(String template, String title) {
        return Page.of(template, frames.open(title))
                .with("contact", contact.text().orElse(""))
                .with("contactLink", contact.link().orElse(""));
    }
}
