package eu.koinon.organisations.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListOrganisationsTest {

    private Stage stage;
    private OrganisationId harbour;
    private PersonId ada;

    @BeforeEach
    void a_network() throws Exception {
        stage = Played.here();
        harbour = stage.network().member("Harbour House");
        ada = stage.network().person("Ada");
        stage.network().join(ada, harbour, Role.READER);
    }

    @AfterEach
    void away() {
        stage.close();
    }

    @Test
    void a_reader_sees_the_network_in_the_order_of_names() throws Exception {
        stage.network().member("Aurora");
        stage.network().member("Zuflucht");

        assertThat(names(Search.all())).containsExactly("Aurora", "Harbour House", "Zuflucht");
    }

    @Test
    void a_visitor_sees_nothing() {
        assertThatThrownBy(() -> stage.asVisitor(() -> list(Search.all()))).isInstanceOf(SignInNeeded.class);
    }

    @Test
    void whoever_acts_for_nobody_sees_nothing() {
        assertThatThrownBy(() -> stage.as(ada, null, () -> list(Search.all()))).isInstanceOf(Missing.class);
    }

    @Test
    void each_word_must_occur_whatever_its_accents_and_case() throws Exception {
        stage.network().member("Łódź shelter");

        assertThat(names(new Search("HOUSE  hàrb", null, null, null, null))).containsExactly("Harbour House");
        assertThat(names(new Search("house lodz", null, null, null, null))).isEmpty();
    }

    @Test
    void signs_that_SQL_reads_otherwise_are_only_signs() throws Exception {
        assertThat(names(new Search("%", null, null, null, null))).containsExactly("Harbour House");
        assertThat(names(new Search("'; --\u0000", null, null, null, null))).containsExactly("Harbour House");
    }

    @Test
    void the_list_is_narrowed_by_country_and_level() throws Exception {
        assertThat(names(new Search(null, "be", "national", null, null))).containsExactly("Harbour House");
        assertThat(names(new Search(null, "FR", null, null, null))).isEmpty();
        assertThat(names(new Search(null, null, "LOCAL", null, null))).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> names(new Search(null, "XX", "GLOBAL", null, "0")))
                .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                        .extracting(field -> field.field())
                        .containsExactly("country", "level", "limit"));
        assertThatThrownBy(() -> names(new Search(null, null, null, "made up", null)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void parts_follow_each_other_without_gap_or_repetition_while_names_come_and_go() throws Exception {
        for (int i = 0; i < 7; i++) {
            stage.network().member("Organisation " + i);
        }

        var first = part(null);
        stage.network().member("A newcomer at the head");
        var seen = new ArrayList<>(namesOf(first));
        for (var part = first; part.next() != null; ) {
            part = part(part.next());
            seen.addAll(namesOf(part));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(8).isSorted();
    }

    @Test
    void one_can_go_back_part_by_part() throws Exception {
        for (int i = 0; i < 7; i++) {
            stage.network().member("Organisation " + i);
        }

        var first = part(null);
        var second = part(first.next());
        var third = part(second.next());

        assertThat(first.previous()).isNull();
        assertThat(third.next()).isNull();
        assertThat(namesOf(part(third.previous()))).isEqualTo(namesOf(second));
        assertThat(part(third.previous()).next()).isEqualTo(second.next());
        assertThat(namesOf(part(second.previous()))).isEqualTo(namesOf(first));
        assertThat(part(second.previous()).previous()).isNull();
    }

    @Test
    void a_search_is_counted_whatever_part_of_it_is_shown() throws Exception {
        stage.network().member("Aurora");
        stage.network().member("Aurora South");

        assertThat(count(Search.all())).isEqualTo(new OrganisationCount(3, false));
        assertThat(count(new Search("aurora", null, null, null, "1"))).isEqualTo(new OrganisationCount(2, false));
        assertThat(count(new Search("nothing like it", null, null, null, null))).isEqualTo(OrganisationCount.NONE);
    }

    @Test
    void counting_ends_where_nobody_cares_any_more() {
        assertThat(OrganisationCount.of(1_001)).isEqualTo(new OrganisationCount(1_000, true));
        assertThat(OrganisationCount.of(1_000)).isEqualTo(new OrganisationCount(1_000, false));
    }

    @Test
    void the_countries_are_those_that_organisations_are_in() throws Exception {
        var found = stage.as(ada, harbour, () -> stage.use(ListOrganisations.class)
                .find(new Search("nothing like it", null, null, null, null)));

        assertThat(found.countries()).containsExactly(new Country("BE"));
        assertThat(found.part().items()).isEmpty();
    }

    @Test
    void the_network_is_told_in_figures() throws Exception {
        stage.network().member("Aurora");

        assertThat(stage.as(
                        ada, harbour, () -> stage.use(ListOrganisations.class).figures()))
                .isEqualTo(new NetworkFigures(new OrganisationCount(2, false), 1));
    }

    private OrganisationCount count(Search search) throws Exception {
        return stage.as(ada, harbour, () -> stage.use(ListOrganisations.class)
                .find(search)
                .count());
    }

    private OrganisationList part(String cursor) throws Exception {
        return stage.as(ada, harbour, () -> list(new Search(null, null, null, cursor, "3")));
    }

    private List<String> names(Search search) throws Exception {
        return namesOf(stage.as(ada, harbour, () -> list(search)));
    }

    private static List<String> namesOf(OrganisationList list) {
        return list.items().stream().map(OrganisationLine::name).toList();
    }

    private OrganisationList list(Search search) {
        return stage.use(ListOrganisations.class).list(search);
    }
}
