package eu.koinon.web.pages.signin;

import eu.koinon.access.PersonCard;
import eu.koinon.access.signin.Enrol;
import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.access.signin.SignInFailed;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Settings;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person whose address is proven chooses how to sign in: a passkey, or a password with an app for codes. */
@Path("/enrol")
@Produces("text/html")
public class EnrolPage {

    @Inject
    private Frames frames;

    @Inject
    private Enrol enrol;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInByProvider provider;

    @Inject
    private SignInForm signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private PendingCookie cookie;

    @Inject
    private OwnBrowser browser;

    @Inject
    private Settings settings;

    @GET
    public Response choose(@QueryParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        if (enrol.awaited(cookie.secret()).isPresent()) {
            return onward.turn("/enrol/show").build();
        }
        return unlessTooLate(onward, () -> choosing(onward).ok());
    }

    @POST
    @Path("passkey/options")
    @Produces(MediaType.APPLICATION_JSON)
    public String passkeyOptions() {
        return passkeys.optionsToEnrol(cookie.secret());
    }

    @POST
    @Path("passkey")
    public Response passkey(
            @FormParam("credential") @DefaultValue("") String answer, @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return unlessTooLate(onward, () -> {
            enrol.person(cookie.secret());
            try {
                return entrance.enter(passkeys.enrol(cookie.secret(), answer, browser.name()), onward);
            } catch (SignInFailed tooLate) {
                throw tooLate;
            } catch (Problem problem) {
                return Mistakes.answer(choosing(onward), frames.words(), problem);
            }
        });
    }

    @GET
    @Path("password")
    public Response password(@QueryParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return unlessTooLate(onward, () -> passwordForm(onward).ok());
    }

    @POST
    @Path("password")
    public Response choosePassword(
            @FormParam("password") @DefaultValue("") String password, @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return unlessTooLate(onward, () -> {
            var form = passwordForm(onward);
            try {
                var chosen = enrol.choosePassword(cookie.secret(), password);
                if (chosen instanceof Enrol.Chosen.AppNext app) {
                    return onward.turn("/enrol/app")
                            .cookie(cookie.of(app.next()))
                            .build();
                }
                return entrance.enter(((Enrol.Chosen.Through) chosen).enrolled(), onward);
            } catch (SignInFailed tooLate) {
                throw tooLate;
            } catch (Problem problem) {
                return Mistakes.answer(form, frames.words(), problem);
            }
        });
    }

    @GET
    @Path("app")
    public Response app(@QueryParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return unlessTooLate(
                onward,
                () -> enrol.isPasswordChosen(cookie.secret())
                        ? appForm(onward).ok()
                        : onward.turn("/enrol").build());
    }

    @POST
    @Path("app")
    public Response confirmApp(
            @FormParam("code") @DefaultValue("") String code, @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return unlessTooLate(onward, () -> {
            var form = appForm(onward);
            try {
                return entrance.enter(enrol.confirm(cookie.secret(), code), onward);
            } catch (SignInFailed tooLate) {
                throw tooLate;
            } catch (Problem problem) {
                return Mistakes.answer(form, frames.words(), problem);
            }
        });
    }

    /** Whoever comes too late begins again; whoever is through already goes on. */
    private Response unlessTooLate(Onward onward, Supplier<Response> step) {
        try {
            return step.get();
        } catch (SignInFailed tooLate) {
            return frames.known().isPresent() ? onward.arrive().build() : signIn.again(onward, tooLate);
        }
    }

    private Page choosing(Onward onward) {
        var person = enrol.person(cookie.secret());
        return page("pages/signin/choose.jte", frames.words().t("enrol.title"), onward)
                .with("name", person.name())
                .with("passkeys", passkeys.arePossible())
                .with("provider", provider.name().orElse(""))
                .with("providerPage", onward.by("/sign-in/provider"))
                .with(
                        "passwordPage",
                        onward.by(enrol.isPasswordChosen(cookie.secret()) ? "/enrol/app" : "/enrol/password"));
    }

    private Page passwordForm(Onward onward) {
        PersonCard person = enrol.person(cookie.secret());
        return page("pages/signin/password.jte", frames.words().t("enrol.password-title"), onward)
                .with("email", person.email().value())
                .with("back", onward.by("/enrol"));
    }

    private Page appForm(Onward onward) {
        var person = enrol.person(cookie.secret());
        var secret = enrol.secretForApp(cookie.secret());
        return AppSetUp.page(
                        page("pages/signin/app.jte", frames.words().t("enrol.app-title"), onward),
                        secret,
                        secret.uri(settings.networkName(), person.email().value()),
                        frames.words())
                .with("back", onward.by("/enrol"));
    }

    private Page page(String template, String title, Onward onward) {
        return Page.of(template, frames.open(title)).with("next", onward.path());
    }
}
