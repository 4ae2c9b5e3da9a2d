package eu.koinon.organisations.centres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.network.RemoveOrganisation;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.EditDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Places, and above all shelters, at the edges of what is known of them. */
class PlacesTest extends OnStage {

    private static final String LANE = "Secret Lane 7";

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_a_script_with_a_token {

        @Test
        void of_the_organisation_itself_I_list_its_centres_and_no_shelter_and_reading_one_is_answered_as_missing()
                throws Exception {
            var centre = add(form("COUNSELLING_CENTRE", "Open door", "NETWORK", "NETWORK"));
            var shelter = add(form("SHELTER", "Linden", null, null));

            var listed = byToken(() -> use(ListPlaces.class).list(harbour).items());

            assertThat(listed).extracting(Place::id).containsExactly(centre);
            assertThatThrownBy(() -> byToken(() -> use(ListPlaces.class).read(harbour, shelter)))
                    .isInstanceOf(Missing.class);
            assertThat(stage.as(ada, harbour, () -> use(ListPlaces.class).read(harbour, shelter))
                            .address())
                    .isEqualTo(LANE);
        }

        @Test
        void I_neither_enter_a_shelter_nor_change_or_remove_one() throws Exception {
            var shelter = add(form("SHELTER", "Linden", null, null));
            var mine = form("SHELTER", "Found", null, null);

            assertThatThrownBy(() -> byToken(() -> use(AddPlace.class).add(harbour, mine)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> byToken(() -> use(EditPlace.class).edit(harbour, shelter, 1, mine)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> byToken(() -> {
                        use(RemovePlace.class).remove(harbour, shelter, 1);
                        return "";
                    }))
                    .isInstanceOf(Missing.class);
            assertThat(count("SELECT count(*) FROM organisations.place WHERE name = 'Found'"))
                    .isZero();
        }

        private <T> T byToken(Callable<T> work) throws Exception {
            return stage.asVisitor(() -> {
                use(CurrentActor.class)
                        .byToken(ada, harbour, Set.of(Permission.ORGANISATION_READ, Permission.ORGANISATION_EDIT));
                return work.call();
            });
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Of_an_organisation_that_was_removed {

        @Test
        void the_database_holds_no_shelter_and_none_of_its_entries() throws Exception {
            add(form("SHELTER", "Linden", null, null));
            add(form("OFFICE", "Office", "NETWORK", "NETWORK"));
            var version = count("SELECT version FROM organisations.organisation WHERE id = ?", harbour.value());

            stage.as(cora, secretariat, () -> {
                use(RemoveOrganisation.class).remove(harbour, version, new Reason("It has closed"));
                return "";
            });

            assertThat(count(
                            "SELECT count(*) FROM organisations.place WHERE organisation_id = ? AND kind = 'SHELTER'",
                            harbour.value()))
                    .isZero();
            assertThat(count(
                            "SELECT count(*) FROM organisations.entry WHERE organisation_id = ? AND place_kind = 'SHELTER'",
                            harbour.value()))
                    .isZero();
            assertThat(count("SELECT count(*) FROM organisations.place WHERE organisation_id = ?", harbour.value()))
                    .isEqualTo(1);
        }

        @Test
        void and_of_no_other_can_they_be_deleted_that_way_by_anybody() throws Exception {
            add(form("SHELTER", "Linden", null, null));

            assertThatThrownBy(() -> removeShelters(cora, secretariat)).hasMessageContaining("shelters go with");
            assertThatThrownBy(() -> removeShelters(ada, harbour)).hasMessageContaining("shelters go with");

            assertThat(count(
                            "SELECT count(*) FROM organisations.place WHERE organisation_id = ? AND kind = 'SHELTER'",
                            harbour.value()))
                    .isEqualTo(1);
        }

        private void removeShelters(PersonId who, OrganisationId actingFor) throws Exception {
            stage.fenced(who, actingFor, Duty.NONE, () -> {
                var database = use(Database.class);
                return database.all(
                        database.within(),
                        row -> row.getLong(1),
                        "SELECT organisations.remove_shelters(?)",
                        harbour.value());
            });
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_admin {

        @Test
        void a_public_centre_of_whose_address_I_said_nothing_shows_visitors_no_street() throws Exception {
            var centre = add(form("COUNSELLING_CENTRE", "Open door", "PUBLIC", null));

            assertThat(stage.asVisitor(() -> use(FindCentres.class).read(centre))
                            .centre()
                            .address())
                    .isNull();
            assertThat(stage.as(nora, quay, () -> use(ListPlaces.class).read(harbour, centre))
                            .address())
                    .isEqualTo(LANE);
        }

        @Test
        void an_address_is_seen_by_no_more_people_than_its_place() throws Exception {
            var office = add(form("OFFICE", "Office", "SECRETARIAT", null));

            assertThat(count(
                            "SELECT count(*) FROM organisations.entry WHERE place_id = ? AND visibility <> 'SECRETARIAT'",
                            office.value()))
                    .isZero();
        }

        @Test
        void a_centre_whose_name_mixes_scripts_in_one_word_is_refused_with_the_fields_name() {
            assertThatThrownBy(() -> add(form("OFFICE", "H\u0430rbour", "NETWORK", null)))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(field -> field.field() + " " + field.key())
                            .containsExactly("name mixed-scripts"));
        }

        @Test
        void the_same_language_twice_is_refused_with_the_fields_name() {
            var twice = new LinkedHashMap<String, String>();
            twice.put("en", "One");
            twice.put("EN", "Other");
            var place = new PlaceForm(
                    "OFFICE",
                    "Office",
                    "BE",
                    null,
                    "Gent",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "Europe/Brussels",
                    twice,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            var details =
                    new DetailsForm(twice, twice, null, null, null, null, null, null, null, null, null, null, Map.of());

            assertThatThrownBy(() -> add(place))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("about"));
            assertThatThrownBy(() ->
                            stage.as(ada, harbour, () -> use(EditDetails.class).edit(harbour, 0, details)))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("legalNames", "shortNames"));
        }
    }

    private PlaceId add(PlaceForm form) throws Exception {
        return stage.as(ada, harbour, () -> use(AddPlace.class).add(harbour, form));
    }

    private static PlaceForm form(String kind, String name, String seenBy, String addressSeenBy) {
        return new PlaceForm(
                kind,
                name,
                "BE",
                null,
                "Gent",
                LANE,
                null,
                null,
                null,
                null,
                null,
                "Europe/Brussels",
                null,
                List.of("ro"),
                null,
                null,
                null,
                seenBy,
                addressSeenBy);
    }
}
