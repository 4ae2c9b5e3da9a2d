package eu.koinon.web.pages.account;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.access.signin.ManageMeans;
import eu.koinon.access.signin.MyMeans;
import eu.koinon.access.signin.PasskeyCeremonies;
import eu.koinon.access.signin.ShowMeans;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Mistakes;
import eu.koinon.web.pages.signin.Onward;
import eu.koinon.web.pages.signin.OwnBrowser;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** My passkeys: adding, naming and removing them. */
@Path("/account/sign-in/passkeys")
@Produces("text/html")
public class PasskeysPage {

    @Inject
    private Frames frames;

    @Inject
    private ShowMeans show;

    @Inject
    private ManageMeans manage;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private MeansForm means;

    @Inject
    private OwnBrowser browser;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @POST
    @Path("options")
    @Produces(MediaType.APPLICATION_JSON)
    public String options() {
        return passkeys.optionsToAdd();
    }

    @POST
    public Response add(@FormParam("credential") @DefaultValue("") String answer) {
        try {
            passkeys.add(answer, browser.name());
            return done("account-means.passkey-added");
        } catch (Problem problem) {
            return Mistakes.answer(means.page(), frames.words(), problem);
        }
    }

    @GET
    @Path("{passkey}")
    public Response name(@PathParam("passkey") String passkey) {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        var mine = mine(Ids.parse(passkey));
        return naming(mine, mine.name()).ok();
    }

    @POST
    @Path("{passkey}")
    public Response rename(@PathParam("passkey") String passkey, @FormParam("name") @DefaultValue("") String name) {
        var mine = mine(Ids.parse(passkey));
        try {
            manage.renamePasskey(mine.id(), name);
            return done("account-means.passkey-renamed");
        } catch (Problem problem) {
            return Mistakes.answer(naming(mine, name), frames.words(), problem);
        }
    }

    @GET
    @Path("{passkey}/remove")
    public Response askToRemove(@PathParam("passkey") String passkey) {
        powers.must(Permission.SIGN_IN_MEANS_CHANGE, null);
        return removing(mine(Ids.parse(passkey))).ok();
    }

    @POST
    @Path("{passkey}/remove")
    public Response remove(@PathParam("passkey") String passkey) {
        var mine = mine(Ids.parse(passkey));
        try {
            manage.removePasskey(mine.id());
            return done("account-means.passkey-removed");
        } catch (Problem problem) {
            return Mistakes.answer(removing(mine), frames.words(), problem);
        }
    }

    private MyMeans.MyPasskey mine(UUID passkey) {
        return show.show().passkeys().stream()
                .filter(key -> key.id().equals(passkey))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Response done(String notice) {
        sessions.notice(notice);
        return Onward.to(MeansPage.PATH).arrive().build();
    }

    private Page naming(MyMeans.MyPasskey passkey, String typed) {
        return Page.of("pages/account/namePasskey.jte", frames.of(frames.words().t("account-means.name-passkey"), null))
                .with("action", "/account/sign-in/passkeys/" + passkey.id())
                .with("name", typed);
    }

    private Page removing(MyMeans.MyPasskey passkey) {
        var words = frames.words();
        return Page.of("pages/account/confirm.jte", frames.of(words.t("account-means.remove-passkey"), null))
                .with("action", "/account/sign-in/passkeys/" + passkey.id() + "/remove")
                .with("question", words.t("account-means.remove-passkey-question", "name", passkey.name()))
                .with("consequence", words.t("account-means.remove-passkey-consequence"))
                .with("yes", words.t("account-means.remove"))
                .with("back", MeansPage.PATH);
    }
}
