package eu.koinon.web.pages.account;

import eu.koinon.access.Sessions;
import eu.koinon.access.accounts.EditAccount;
import eu.koinon.access.accounts.ReadAccount;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.signin.Mistakes;
import eu.koinon.web.pages.signin.Onward;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** My name, language and time zone, and the address that I use. */
@Path("/account")
@Produces("text/html")
public class AccountPage {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    @Inject
    private Frames frames;

    @Inject
    private ReadAccount read;

    @Inject
    private EditAccount edit;

    @Inject
    private Sessions sessions;

    @Inject
    private TimeZones timeZones;

    @Inject
    private Languages languages;

    @Inject
    private LanguageCookie cookie;

    @Inject
    private Messages messages;

    @GET
    public Response show() {
        var me = read.read();
        return page(new EditAccount.Request(me.name(), me.language(), me.timeZone(), me.version()))
                .ok();
    }

    @POST
    public Response edit(
            @FormParam("name") @Nullable String name,
            @FormParam("language") @Nullable String language,
            @FormParam("timeZone") @Nullable String timeZone,
            @FormParam("version") @Nullable String version) {
        var typed = new EditAccount.Request(
                name,
                messages.offered(language).map(Language::tag).orElse(""),
                timeZone,
                version != null && VERSION.matcher(version).matches() ? Long.parseLong(version) : -1);
        try {
            var saved = edit.edit(typed);
            sessions.notice("account-page.saved");
            var response = Onward.to("/account").arrive();
            messages.offered(saved.language()).ifPresent(spoken -> response.cookie(cookie.chosen(spoken)));
            return response.build();
        } catch (StaleVersion stale) {
            var now = read.read();
            var again = new EditAccount.Request(name, typed.language(), timeZone, now.version());
            return Mistakes.answer(
                    page(again).with("stored", AccountView.of(now, frames.words())), frames.words(), stale);
        } catch (Problem problem) {
            return Mistakes.answer(page(typed), frames.words(), problem);
        }
    }

    private Page page(EditAccount.Request typed) {
        var words = frames.words();
        return Page.of("pages/account/account.jte", frames.of(words.t("account-page.title"), null))
                .with("typed", typed)
                .with("email", read.read().email().value())
                .with("languages", languages.choices(typed.language()))
                .with("timeZones", timeZones.choices(words, typed.timeZone()));
    }
}
