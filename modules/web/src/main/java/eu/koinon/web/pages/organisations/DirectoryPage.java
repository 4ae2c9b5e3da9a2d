package eu.koinon.web.pages.organisations;

import static eu.koinon.web.pages.organisations.DirectoryQuery.given;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.directory.Attention;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Exploitation;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.directory.OrganisationList;
import eu.koinon.organisations.directory.OrganisationsFound;
import eu.koinon.organisations.directory.Service;
import eu.koinon.organisations.directory.TargetGroup;
import eu.koinon.organisations.directory.WorkField;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.problems.FieldSentences;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The organisations of the network: to be searched, narrowed by what they say of themselves, and gone through in parts. */
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

        static Found of(DirectoryQuery query, OrganisationsFound found) {
            return new Found(given(query.text), found.part(), found.count(), query.isNarrowed());
        }

        static Found nothing(DirectoryQuery query) {
            return new Found(
                    given(query.text), new OrganisationList(List.of(), null, null), OrganisationCount.NONE, true);
        }
    }

    @GET
    public Response show(@BeanParam DirectoryQuery query) {
        try {
            var found = organisations.find(query.search(PART));
            return page(query, Found.of(query, found), found.countries()).ok();
        } catch (InvalidFields problem) {
            var countries = organisations.find(Search.all()).countries();
            return page(query, Found.nothing(query), countries).comeBack(FieldSentences.of(frames.words(), problem));
        }
    }

    private Page page(DirectoryQuery query, Found found, List<Country> countries) {
        var m = frames.words();
        return Page.of("pages/organisations/list.jte", frames.of(m.t("organisations.title"), Section.ORGANISATIONS))
                .with("found", found)
                .with("filters", filters(query, countries))
                .with("address", query.at("/organisations"))
                .with("download", query.at("/organisations/export.csv").base())
                .with("mine", String.valueOf(frames.known().orElseThrow().actingFor()))
                .with("mayCreate", powers.may(Permission.ORGANISATION_CREATE))
                .with(
                        "mayImport",
                        powers.may(
                                Permission.IMPORT_UPLOAD,
                                frames.known().orElseThrow().actingFor()))
                .with("mayExport", powers.may(Permission.ORGANISATION_EXPORT));
    }

    private DirectoryFilters filters(DirectoryQuery query, List<Country> countries) {
        var m = frames.words();
        var codes = countries.stream().map(Country::code).toList();
        return new DirectoryFilters(
                Vocabulary.countries(m, codes, given(query.country)),
                Vocabulary.regions(m, given(query.country), query.region),
                Vocabulary.of(m, Level.values(), List.of(given(query.level))),
                Vocabulary.languages(m, codes(query.language)),
                Vocabulary.of(m, Service.values(), List.of(given(query.service))),
                Vocabulary.of(m, Exploitation.values(), List.of(given(query.exploitation))),
                Vocabulary.of(m, TargetGroup.values(), List.of(given(query.targetGroup))),
                Vocabulary.of(m, WorkField.values(), List.of(given(query.workField))),
                powers.may(Permission.NETWORK_WATCH)
                        ? Vocabulary.of(m, Attention.values(), List.of(given(query.attention)))
                        : List.of(),
                query.chips(m),
                query.usesMore());
    }

    private static List<String> codes(@org.jspecify.annotations.Nullable String language) {
        var tag = given(language);
        return tag.matches("[A-Za-z-]{2,35}") ? List.of(tag) : List.of();
    }
}
