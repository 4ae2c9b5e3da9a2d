package eu.koinon.web.pages.account;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.Sessions;
import eu.koinon.access.accounts.MoveAccount;
import eu.koinon.access.accounts.ReadAccount;
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

/** I want to use another address; it counts when it is confirmed from there. */
@Path("/account/address")
@Produces("text/html")
public class AddressPage {

    @Inject
    private Frames frames;

    @Inject
    private ReadAccount read;

    @Inject
    private MoveAccount move;

    @Inject
    private Powers powers;

    @Inject
    private Sessions sessions;

    @GET
    public Response show() {
        powers.must(Permission.ACCOUNT_MOVE, null);
        return page("").ok();
    }

    @POST
    public Response ask(@FormParam("email") @DefaultValue("") String email) {
        try {
            move.ask(email);
            sessions.notice("account-page.address-sent");
            return Onward.to("/account").arrive().build();
        } catch (Problem problem) {
            return Mistakes.answer(page(email), frames.words(), problem);
        }
    }

    private Page page(String typed) {
        return Page.of("pages/account/address.jte", frames.of(frames.words().t("account-page.address-title"), null))
                .with("email", read.read().email().value())
                .with("typed", typed);
    }
}
