package eu.koinon.web.pages.account;

import eu.koinon.access.CreateToken;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.ListTokens;
import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.access.RevokeToken;
import eu.koinon.access.Sessions;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.Settings;
import eu.koinon.web.look.Choice;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** My personal access tokens, for scripts that act for me. */
@Path("/account/tokens")
@Produces("text/html")
public class TokensPage {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final String USUAL_DAYS = "90";

    @Inject
    private Frames frames;

    @Inject
    private ListTokens list;

    @Inject
    private CreateToken create;

    @Inject
    private RevokeToken revoke;

    @Inject
    private Powers powers;

    @Inject
    private CurrentActor current;

    @Inject
    private Sessions sessions;

    @Inject
    private Settings settings;

    @GET
    public Response show() {
        var tokens = list.list();
        var words = frames.words();
        var known = frames.known().orElseThrow();
        var zone = ZoneId.of(known.timeZone());
        return Page.of("pages/account/tokens.jte", frames.of(words.t("tokens.title"), null))
                .with(
                        "tokens",
                        tokens.stream()
                                .map(token -> TokenLine.of(token, known.seats(), words, zone))
                                .toList())
                .with("mayCreate", known.actingFor() != null)
                .ok();
    }

    @GET
    @Path("new")
    public Response form() {
        powers.must(Permission.TOKEN_CREATE, null);
        return form("", Set.of(), USUAL_DAYS).ok();
    }

    @POST
    @Path("new")
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("scopes") List<String> scopes,
            @FormParam("days") @DefaultValue("") String days) {
        var wanted = Set.copyOf(scopes);
        try {
            var made = create.create(new CreateToken.Request(
                    name, wanted, NUMBER.matcher(days.strip()).matches() ? Integer.valueOf(days.strip()) : null));
            var words = frames.words();
            return Page.of("pages/account/tokenMade.jte", frames.of(words.t("tokens.made-title"), null))
                    .with("name", made.token().name())
                    .with("secret", made.secret())
                    .with("example", settings.publicUrl() + "/api/v1/me")
                    .ok();
        } catch (Problem problem) {
            return Mistakes.answer(form(name, wanted, days), frames.words(), problem);
        }
    }

    @POST
    @Path("{token}/end")
    public Response end(@PathParam("token") String token) {
        revoke.revoke(Ids.parse(token));
        sessions.notice("tokens.ended");
        return Onward.to("/account/tokens").arrive().build();
    }

    private Page form(String name, Set<String> chosen, String days) {
        var words = frames.words();
        var seat = frames.known().flatMap(known -> known.seats().stream()
                .filter(each -> each.organisation().equals(known.actingFor()))
                .findFirst());
        return Page.of("pages/account/newToken.jte", frames.of(words.t("tokens.new-title"), null))
                .with("name", name)
                .with("organisation", seat.map(each -> each.name()).orElse(""))
                .with("days", days)
                .with(
                        "scopes",
                        Arrays.stream(Permission.values())
                                .filter(Permission::isForTokens)
                                .filter(permission -> powers.may(permission, current.organisation()))
                                .map(permission -> Choice.of(
                                        permission.words(), words.of(permission), chosen.contains(permission.words())))
                                .toList());
    }
}
