package eu.koinon.web.pages.interest.review;

import eu.koinon.access.Sessions;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.ReadCall;
import eu.koinon.organisations.interest.review.EditLetters;
import eu.koinon.organisations.interest.review.LetterForm;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.OutcomeLetter;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.ComingBack;
import eu.koinon.web.pages.FormVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The letter for one outcome in one language. */
@Path("/interest/{call}/review/letters/{outcome}/{language}")
@Produces("text/html")
public class LetterPage {

    @Inject
    private ReadCall calls;

    @Inject
    private EditLetters letters;

    @Inject
    private Frames frames;

    @Inject
    private Sessions sessions;

    @GET
    public Response show(
            @PathParam("call") String call,
            @PathParam("outcome") String outcome,
            @PathParam("language") String language) {
        var letter = letters.read(CallId.parse(call), outcome(outcome), language);
        return page(CallId.parse(call), letter, new LetterForm(letter.subject(), letter.body()))
                .ok();
    }

    @POST
    public Response edit(
            @PathParam("call") String id,
            @PathParam("outcome") String outcome,
            @PathParam("language") String language,
            @FormParam("version") @Nullable String version,
            @FormParam("subject") @Nullable String subject,
            @FormParam("body") @Nullable String body) {
        var call = CallId.parse(id);
        var typed = new LetterForm(subject, body);
        try {
            letters.edit(call, outcome(outcome), language, FormVersion.read(version), typed);
            sessions.notice("interest.saved");
            return Response.seeOther(URI.create("/interest/" + call + "/review/decisions"))
                    .build();
        } catch (Problem problem) {
            return ComingBack.of(
                    page(call, letters.read(call, outcome(outcome), language), typed), frames.words(), problem);
        }
    }

    private Page page(CallId id, OutcomeLetter letter, LetterForm typed) {
        var m = frames.words();
        Map<String, String> places = new TreeMap<>();
        places.put("name", m.t("review.place-name"));
        places.put("number", m.t("review.place-number"));
        places.put("call", m.t("review.place-call"));
        places.put("network", m.t("review.place-network"));
        places.put("reasons", m.t("review.place-reasons"));
        places.put("place", m.t("review.place-place"));
        return Page.of("pages/interest/review/letter.jte", frames.of(m.t("review.letter"), Section.INTEREST))
                .with("call", calls.read(id))
                .with("letter", letter)
                .with("path", letter.outcome().name().toLowerCase(Locale.ROOT))
                .with("places", places)
                .with("typed", typed);
    }

    private static Outcome outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
