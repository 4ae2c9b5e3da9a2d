package eu.koinon.organisations.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.ReadOrganisation;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.network.RemoveOrganisation;
import eu.koinon.organisations.succession.MergeOrganisations;
import eu.koinon.organisations.succession.MergeRequest;
import eu.koinon.organisations.succession.PlanSuccession;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same file comes again long after, and some of its organisations are gone. */
class OrganisationsFileAgainTest extends Importing {

    private static final String HEAD = "reference,name,short_name,level,country,town\n";

    private String file;
    private String withoutReference;
    private OrganisationId lantern;

    @BeforeEach
    void anOrganisationCameByAFile() throws Exception {
        var name = fresh("Lantern");
        withoutReference = HEAD + "," + name + ",Lantern,LOCAL,BE,Ghent\n";
        file = HEAD + fresh("crm") + "," + name + ",Lantern,LOCAL,BE,Ghent\n";
        carryOut(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, file), false, false);
        lantern = named(name);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class An_organisation_that_has_left {

        @BeforeEach
        void it_has_left() throws Exception {
            stage.as(cora, secretariat, () -> {
                var version = use(ReadOrganisation.class).read(lantern).version();
                use(RemoveOrganisation.class).remove(lantern, version, new Reason("closed"));
                return "done";
            });
        }

        @Test
        void does_not_come_into_being_again_by_the_same_file() throws Exception {
            assertIsGone(file, "reference", "import-organisation-gone");
        }

        @Test
        void is_known_by_its_name_where_the_file_has_no_references() throws Exception {
            assertIsGone(withoutReference, "name", "import-organisation-gone");
        }

        @Test
        void is_not_taken_for_one_of_that_name_in_another_country() throws Exception {
            assertThat(asCoordinator(ImportKind.ORGANISATIONS, withoutReference.replace(",BE,Ghent", ",FR,Lille"))
                            .created())
                    .isEqualTo(1);
        }

        @Test
        void gives_way_to_one_that_was_created_by_hand_under_its_name() throws Exception {
            var name = withoutReference.split(",")[6];
            change(
                    "UPDATE organisations.organisation SET name = ?, search_key = ? WHERE id = ?",
                    name,
                    key(name),
                    quay.value());

            assertThat(problems(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, withoutReference)))
                    .isEmpty();
        }

        private static String key(String name) {
            return Names.searchKey(name);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class An_organisation_that_has_merged {

        @Test
        void is_told_with_what_it_has_become_part_of() throws Exception {
            var into = harbour.toString();
            var plan = stage.as(cora, secretariat, () -> use(PlanSuccession.class)
                    .merge(lantern, new MergeRequest(into, false, null, null)));
            stage.as(cora, secretariat, () -> use(MergeOrganisations.class)
                    .merge(lantern, harbour, new MergeRequest(into, false, "One house", plan.mark())));

            assertIsGone(file, "reference", "import-organisation-merged");
            assertThat(sentence(problems(cora, secretariat, asCoordinator(ImportKind.ORGANISATIONS, file))
                            .get(0)))
                    .contains("Harbour");
        }
    }

    private void assertIsGone(String again, String column, String key) throws Exception {
        var before = organisations();
        var page = asCoordinator(ImportKind.ORGANISATIONS, again);
        assertThat(problems(cora, secretariat, page)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.column()).isEqualTo(column);
        });
        carryOut(cora, secretariat, page, true, false);
        assertThat(organisations()).isEqualTo(before);
    }

    private OrganisationId named(String name) throws Exception {
        try (var connection = stage.database().asOwner();
                var statement =
                        connection.prepareStatement("SELECT id FROM organisations.organisation WHERE name = ?")) {
            statement.setObject(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new OrganisationId(rows.getObject(1, UUID.class));
            }
        }
    }
}
