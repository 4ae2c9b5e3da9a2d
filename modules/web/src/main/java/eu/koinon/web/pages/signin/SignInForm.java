package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** The page that a sign-in begins with, and comes back to when it has taken too long. */
@ApplicationScoped
public class SignInForm {

    @Inject
    private Frames frames;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInByProvider provider;

    public Page page(Onward onward, String email) {
        return Page.of("pages/signin/signIn.jte", frames.open(frames.words().t("sign-in.title")))
                .with("next", onward.path())
                .with("email", email)
                .with("passkeys", passkeys.arePossible())
                .with("provider", provider.name().orElse(""))
                .with("providerPage", onward.by("/sign-in/provider"));
    }

    public Response again(Onward onward, Problem problem) {
        return Mistakes.answer(page(onward, ""), frames.words(), problem);
    }
}
