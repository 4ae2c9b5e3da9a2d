package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.directory.OrganisationList;
import eu.koinon.organisations.directory.OrganisationsFound;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.problems.FieldSentences;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations of the network: to be searched, narrowed by country and level, and gone through part by part. */
@Path("/organisations")
@Produces("text/html")
public class DirectoryPage {

    /** How many stand on a page: what one looks through without losing the thread. */
    private static final String PART = "25";

    @Inject
    private ListOrganisations organisations;

    @Inject
    private Frames frames;

    @Inject
    private Powers powers;

    /** The part of the list that is shown, and what was asked for. */
    public record Found(String text, OrganisationList part, OrganisationCount count, boolean narrowed) {

        static Found of(Search search, OrganisationsFound found) {
            return new Found(given(search.text()), found.part(), found.count(), isNarrowed(search));
        }

        static Found nothing(Search search) {
            return new Found(
                    given(search.text()), new OrganisationList(List.of(), null, null), OrganisationCount.NONE, true);
        }
    }

    @GET
    public Response show(
            @QueryParam("text") @Nullable String text,
            @QueryParam("country") @Nullable String country,
            @QueryParam("level") @Nullable String level,
            @QueryParam("cursor") @Nullable String cursor) {
        var search = new Search(text, country, level, cursor, PART);
        try {
            var found = organisations.find(search);
            return page(search, Found.of(search, found), found.countries()).ok();
        } catch (InvalidFields problem) {
            var countries = organisations.find(Search.all()).countries();
            return page(search, Found.nothing(search), countries).comeBack(FieldSentences.of(frames.words(), problem));
        }
    }

    private Page page(Search search, Found found, List<Country> countries) {
        var m = frames.words();
        return Page.of("pages/organisations/list.jte", frames.of(m.t("organisations.title"), Section.ORGANISATIONS))
                .with("found", found)
                .with("countries", countries(countries, given(search.country())))
                .with("levels", levels(given(search.level())))
                .with(
                        "address",
                        new PartAddress("/organisations")
                                .and("text", search.text())
                                .and("country", search.country())
                                .and("level", search.level()))
                .with("mine", String.valueOf(frames.known().orElseThrow().actingFor()))
                .with("mayCreate", powers.may(Permission.ORGANISATION_CREATE));
    }

    /** Those that organisations of the network are in, as this language sorts them. */
    private List<Choice> countries(List<Country> countries, String chosen) {
        var m = frames.words();
        var order = m.order();
        return countries.stream()
                .map(Country::code)
                .map(code -> Choice.of(code, m.country(code), code.equals(chosen)))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    private List<Choice> levels(String chosen) {
        var m = frames.words();
        return Arrays.stream(Level.values())
                .map(level -> Choice.of(level.name(), m.of(level), level.name().equals(chosen)))
                .toList();
    }

    private static boolean isNarrowed(Search search) {
        return !given(search.text()).isBlank()
                || !given(search.country()).isBlank()
                || !given(search.level()).isBlank();
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
