package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.DemoCodes;
import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.access.signin.StepUp;
import eu.koinon.kernel.Problem;
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
import org.jspecify.annotations.Nullable;

/** A signed-in person proves again that it is them, before what cannot be undone. */
@Path("/prove")
@Produces("text/html")
public class ProvePage {

    @Inject
    private Frames frames;

    @Inject
    private ShowMeans show;

    @Inject
    private StepUp stepUp;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private DemoCodes demo;

    @Inject
    private SignInByProvider provider;

    @GET
    public Response show(@QueryParam("next") @Nullable String next) {
        return page(Onward.to(next)).ok();
    }

    @POST
    public Response prove(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        var form = page(onward);
        try {
            stepUp.byPassword(password, code);
            return onward.arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(form, frames.words(), problem);
        }
    }

    @POST
    @Path("passkey/options")
    @Produces(MediaType.APPLICATION_JSON)
    public String passkeyOptions() {
        return passkeys.optionsToProve();
    }

    @POST
    @Path("passkey")
    public Response passkey(
            @FormParam("credential") @DefaultValue("") String answer, @FormParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        var form = page(onward);
        try {
            passkeys.prove(answer);
            return onward.arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(form, frames.words(), problem);
        }
    }

    private Page page(Onward onward) {
        var means = show.show();
        var passkey = !means.passkeys().isEmpty() && passkeys.arePossible();
        return Page.of("pages/signin/prove.jte", frames.of(frames.words().t("prove.title"), null))
                .with("next", onward.path())
                .with("passkeys", passkey)
                .with("demoCode", demo.shownToMe().orElse(""))
                .with("provider", means.provider() ? provider.name().orElse("") : "")
                .with("providerPage", onward.by("/sign-in/provider/prove"))
                .with("password", means.password() && (means.codes() || means.recoveryCodesLeft() > 0));
    }
}
