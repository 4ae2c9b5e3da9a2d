package eu.koinon.web.pages.account;

import eu.koinon.access.signin.ShownCodes;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** New recovery codes, to write down or print; once they are kept, nobody can see them again. */
@Path("/account/recovery-codes")
@Produces("text/html")
public class RecoveryCodesPage {

    @Inject
    private Frames frames;

    @Inject
    private ShownCodes codes;

    @GET
    public Response show(@QueryParam("next") @Nullable String next) {
        var onward = Onward.to(next);
        return codes.look()
                .map(shown -> Page.of(
                                "pages/account/recoveryCodes.jte",
                                frames.of(frames.words().t("enrol.codes-title"), null))
                        .with("next", onward.path())
                        .with("codes", shown)
                        .ok())
                .orElseGet(() -> Onward.to("/account/sign-in").arrive().build());
    }

    @POST
    public Response kept(@FormParam("next") @Nullable String next) {
        codes.forget();
        return Onward.to(next).arrive().build();
    }
}
