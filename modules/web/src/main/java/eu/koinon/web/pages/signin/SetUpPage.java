package eu.koinon.web.pages.signin;

import eu.koinon.access.signin.Enrol;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.network.SetUpNetwork;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.account.Languages;
import eu.koinon.web.pages.account.TimeZones;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The first coordinator sets the network up: themself and the secretariat. Looking at the page does not use the link. */
@Path("/set-up/{secret}")
@Produces("text/html")
public class SetUpPage {

    @Inject
    private Frames frames;

    @Inject
    private SetUpNetwork network;

    @Inject
    private Enrol enrol;

    @Inject
    private PendingCookie cookie;

    @Inject
    private TimeZones timeZones;

    @Inject
    private Languages languages;

    @GET
    public Response show(@PathParam("secret") String secret) {
        network.look(secret);
        var words = frames.words();
        return page(
                        secret,
                        new SetUpNetwork.Request(
                                null,
                                null,
                                words.language().tag(),
                                TimeZones.likely(words),
                                null,
                                null,
                                null,
                                null,
                                "EUROPEAN"))
                .ok();
    }

    @POST
    public Response setUp(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var request = new SetUpNetwork.Request(
                sent.getFirst("name"),
                sent.getFirst("email"),
                sent.getFirst("language"),
                sent.getFirst("timeZone"),
                sent.getFirst("secretariat"),
                sent.getFirst("shortName"),
                sent.getFirst("country"),
                sent.getFirst("city"),
                sent.getFirst("level"));
        try {
            var done = network.setUp(secret, request);
            return Onward.to(null)
                    .turn("/enrol")
                    .cookie(cookie.of(enrol.begin(done.coordinator())))
                    .build();
        } catch (Problem problem) {
            return Mistakes.answer(page(secret, request), frames.words(), problem);
        }
    }

    private Page page(String secret, SetUpNetwork.Request typed) {
        var words = frames.words();
        return Page.of("pages/signin/setUp.jte", frames.open(words.t("set-up.title")))
                .with("action", "/set-up/" + secret)
                .with("typed", typed)
                .with("languages", languages.choices(typed.language()))
                .with("timeZones", timeZones.choices(words, typed.timeZone()))
                .with("countries", countries(typed))
                .with("levels", levels(typed));
    }

    private List<Choice> countries(SetUpNetwork.Request typed) {
        var words = frames.words();
        var order = words.order();
        return Country.all().stream()
                .map(country -> Choice.of(
                        country.code(),
                        words.country(country.code()),
                        country.code().equals(typed.country())))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    private List<Choice> levels(SetUpNetwork.Request typed) {
        var words = frames.words();
        return List.of(
                Choice.of("EUROPEAN", words.t("set-up.european"), "EUROPEAN".equals(typed.level())),
                Choice.of("NATIONAL", words.t("set-up.national"), "NATIONAL".equals(typed.level())),
                Choice.of("LOCAL", words.t("set-up.local"), "LOCAL".equals(typed.level())));
    }
}
