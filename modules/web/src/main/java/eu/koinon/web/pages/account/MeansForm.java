package eu.koinon.web.pages.account;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.access.signin.SignInByProvider;
import eu.koinon.kernel.StepUpNeeded;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Onward;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The page about how I sign in, which several forms come back to. */
@ApplicationScoped
public class MeansForm {

    @Inject
    private Frames frames;

    @Inject
    private ShowMeans show;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private SignInByProvider provider;

    @Inject
    private Powers powers;

    public Page page() {
        var words = frames.words();
        return Page.of("pages/account/means.jte", frames.of(words.t("account-means.title"), null))
                .with(
                        "means",
                        MeansView.of(
                                show.show(), words, frames.known().orElseThrow().timeZone()))
                .with("proven", isProven())
                .with("prove", Onward.to(MeansPage.PATH).by("/prove"))
                .with("passkeysPossible", passkeys.arePossible())
                .with("provider", provider.name().orElse(""));
    }

    private boolean isProven() {
        try {
            powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
            return true;
        } catch (StepUpNeeded notLately) {
            return false;
        }
    }
}
