package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.demo.FindDemoPeople;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The page that a sign-in begins with, and comes back to when it has taken too long. */
@ApplicationScoped
public class SignInForm {

    @Inject
    private Frames frames;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInByProvider provider;

    @Inject
    private FindDemoPeople demoPeople;

    @Inject
    private Settings settings;

    public Page page(Onward onward, String email) {
        return Page.of("pages/signin/signIn.jte", frames.open(frames.words().t("sign-in.title")))
                .with("next", onward.path())
                .with("email", email)
                .with("demoPeople", settings.demo() ? demoPeople.find() : List.of())
                .with("passkeys", passkeys.arePossible())
                .with("provider", provider.name().orElse(""))
                .with("providerPage", onward.by("/sign-in/provider"));
    }

    public Response again(Onward onward, Problem problem) {
        return Mistakes.answer(page(onward, ""), frames.words(), problem);
    }
}
