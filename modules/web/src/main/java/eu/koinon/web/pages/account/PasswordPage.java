package eu.koinon.web.pages.account;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.access.signin.ChangePassword;
import eu.koinon.access.signin.ManageMeans;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Mistakes;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** My password: setting one beside my passkeys, changing it, removing it. */
@Path("/account/sign-in/password")
@Produces("text/html")
public class PasswordPage {

    @Inject
    private Frames frames;

    @Inject
    private ReadAccount read;

    @Inject
    private ShowMeans show;

    @Inject
    private ChangePassword change;

    @Inject
    private ManageMeans manage;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response form() {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        return page().ok();
    }

    @POST
    public Response change(@FormParam("password") @DefaultValue("") String password) {
        try {
            change.change(password);
        } catch (Problem problem) {
            return Mistakes.answer(page(), frames.words(), problem);
        }
        if (show.show().codes()) {
            sessions.notice("account-means.password-changed");
            return Onward.to(MeansPage.PATH).arrive().build();
        }
        sessions.notice("account-means.app-next");
        return Onward.to("/account/sign-in/app").arrive().build();
    }

    @GET
    @Path("remove")
    public Response askToRemove() {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        return removing().ok();
    }

    @POST
    @Path("remove")
    public Response remove() {
        try {
            manage.removePassword();
            sessions.notice("account-means.password-removed");
            return Onward.to(MeansPage.PATH).arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(removing(), frames.words(), problem);
        }
    }

    private Page page() {
        var words = frames.words();
        var title = show.show().password()
                ? words.t("account-means.change-password")
                : words.t("account-means.set-password");
        return Page.of("pages/account/password.jte", frames.of(title, null))
                .with("email", read.read().email().value());
    }

    private Page removing() {
        var words = frames.words();
        return Page.of("pages/account/confirm.jte", frames.of(words.t("account-means.remove-password"), null))
                .with("action", "/account/sign-in/password/remove")
                .with("question", words.t("account-means.remove-password-question"))
                .with("consequence", words.t("account-means.remove-password-consequence"))
                .with("yes", words.t("account-means.remove"))
                .with("back", MeansPage.PATH);
    }
}
