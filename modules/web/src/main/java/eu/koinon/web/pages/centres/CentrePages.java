package eu.koinon.web.pages.centres;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.centres.CentreList;
import eu.koinon.organisations.centres.FindCentres;
import eu.koinon.organisations.centres.FindCentres.Search;
import eu.koinon.organisations.centres.PlaceId;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.profile.Cards;
import eu.koinon.organisations.profile.Confirmation;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.pages.organisations.PartAddress;
import eu.koinon.web.pages.organisations.ProfileAge;
import eu.koinon.web.pages.organisations.Vocabulary;
import eu.koinon.web.problems.FieldSentences;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a counselling centre: for people who need help and for those who help them, without an account. */
@Path("/centres")
@Produces("text/html")
public class CentrePages {

    private static final List<Service> ASKED_FOR = List.of(
            Service.COUNSELLING,
            Service.CRISIS_INTERVENTION,
            Service.LEGAL_ADVICE,
            Service.ACCOMPANIMENT,
            Service.PSYCHOSOCIAL,
            Service.INTERPRETATION,
            Service.COMPENSATION,
            Service.WORK_AND_EDUCATION,
            Service.RETURN_ASSISTANCE,
            Service.GUARDIANSHIP,
            Service.OUTREACH,
            Service.HOTLINE);

    @Inject
    private FindCentres centres;

    @Inject
    private Frames frames;

    @Inject
    private Clock clock;

    @GET
    public Response show(
            @QueryParam("text") @Nullable String text,
            @QueryParam("country") @Nullable String country,
            @QueryParam("language") @Nullable String language,
            @QueryParam("service") @Nullable String service,
            @QueryParam("cursor") @Nullable String cursor) {
        var search = new Search(text, country, service, language, cursor, null);
        try {
            return page(search, centres.find(search)).ok();
        } catch (InvalidFields problem) {
            return page(search, new CentreList(List.of(), 0, true, null, null))
                    .comeBack(FieldSentences.of(frames.words(), problem));
        }
    }

    @GET
    @Path("{centre}")
    public Response show(@PathParam("centre") String centre) {
        var found = centres.read(PlaceId.parse(centre));
        var m = frames.words();
        var confirmation = Confirmation.of(found.details().confirmedAt(), clock.instant());
        return Page.of("pages/centres/show.jte", frames.open(found.centre().name()))
                .with("centre", found.centre())
                .with("details", found.details())
                .with(
                        "age",
                        ProfileAge.of(m, confirmation, found.centre().zone().getId()))
                .ok();
    }

    @GET
    @Path("{centre}/card.vcf")
    @Produces("text/vcard")
    public Response card(@PathParam("centre") String centre) {
        return Response.ok(centres.read(PlaceId.parse(centre)).centre().card(), Cards.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contact.vcf\"")
                .build();
    }

    private Page page(Search search, CentreList found) {
        var m = frames.words();
        var codes = centres.countries().stream().map(Country::code).toList();
        var services = Vocabulary.of(m, ASKED_FOR.toArray(Service[]::new), List.of(given(search.service())));
        return Page.of("pages/centres/list.jte", frames.open(m.t("centres.title")))
                .with("text", given(search.text()))
                .with("found", found)
                .with("countries", Vocabulary.countries(m, codes, given(search.country())))
                .with("languages", Vocabulary.languages(m, centres.languages(), List.of(given(search.language()))))
                .with("services", services)
                .with(
                        "address",
                        new PartAddress("/centres")
                                .and("text", search.text())
                                .and("country", search.country())
                                .and("language", search.language())
                                .and("service", search.service()));
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
