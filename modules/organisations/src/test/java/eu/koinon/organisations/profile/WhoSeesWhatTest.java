package eu.koinon.organisations.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Duty;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.OnStage;
import eu.koinon.organisations.centres.AddPlace;
import eu.koinon.organisations.centres.EditPlace;
import eu.koinon.organisations.centres.FindCentres;
import eu.koinon.organisations.centres.ListPlaces;
import eu.koinon.organisations.centres.Place;
import eu.koinon.organisations.centres.PlaceForm;
import eu.koinon.organisations.centres.PlaceId;
import eu.koinon.organisations.centres.PlaceKind;
import eu.koinon.organisations.centres.RemovePlace;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.ListOrganisations.Search;
import eu.koinon.organisations.directory.ListOrganisations.Terms;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.network.RemoveOrganisation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who sees which part of a profile and which place, by the gate and by the fence behind it. */
class WhoSeesWhatTest extends OnStage {

    private static final String LANE = "Secret Lane 7";

    private static DetailsForm details(String seenBy) {
        return new DetailsForm(
                Map.of("fr", "Maison du Port"),
                null,
                "BE-VLG",
                List.of("ASSISTANCE"),
                List.of("LABOUR"),
                List.of("MEN"),
                List.of("COUNSELLING"),
                List.of("ro", "fr"),
                "+32 00 00 10 00",
                null,
                "office@harbour.example",
                null,
                Map.of("phone", seenBy, "languages", seenBy));
    }

    private static PlaceForm place(String kind, String name, String seenBy) {
        return new PlaceForm(
                kind,
                name,
                "BE",
                "BE-VLG",
                "Gent",
                LANE,
                "+32 00 00 11 00",
                null,
                null,
                null,
                Map.of("monday", "9-17"),
                "Europe/Brussels",
                Map.of("en", "Come in"),
                List.of("ro"),
                List.of("COUNSELLING"),
                List.of(),
                List.of(),
                seenBy,
                seenBy);
    }

    private Details say(String seenBy) throws Exception {
        return stage.as(ada, harbour, () -> use(EditDetails.class).edit(harbour, 0, details(seenBy)));
    }

    private PlaceId add(String kind, String name, String seenBy) throws Exception {
        return stage.as(ada, harbour, () -> use(AddPlace.class).add(harbour, place(kind, name, seenBy)));
    }

    private Details seen(PersonId who, OrganisationId actingFor) throws Exception {
        return stage.as(who, actingFor, () -> use(ReadDetails.class).read(harbour));
    }

    private List<String> places(PersonId who, OrganisationId actingFor) throws Exception {
        return stage
                .as(who, actingFor, () -> use(ListPlaces.class).list(harbour).items())
                .stream()
                .map(Place::name)
                .toList();
    }

    private List<String> found(PersonId who, OrganisationId actingFor, Terms terms) throws Exception {
        var search = new Search(null, null, null, terms, null, "200");
        return stage
                .as(who, actingFor, () -> use(ListOrganisations.class)
                        .list(search)
                        .items())
                .stream()
                .map(line -> line.id().toString())
                .toList();
    }

    private static Terms speaking(String language) {
        return new Terms(null, null, null, null, null, language);
    }

    @Nested
    class As_a_colleague_of_another_organisation {

        @Test
        void what_is_the_networks_is_seen_and_what_is_the_secretariats_is_not() throws Exception {
            say("SECRETARIAT");

            var details = seen(nora, quay);

            assertThat(details.phone()).isNull();
            assertThat(details.languages()).isEmpty();
            assertThat(details.email()).isEqualTo("office@harbour.example");
            assertThat(details.legalNames()).containsEntry("fr", "Maison du Port");
        }

        @Test
        void an_organisation_is_not_found_by_what_is_hidden() throws Exception {
            say("SECRETARIAT");
            assertThat(found(nora, quay, speaking("ro"))).doesNotContain(harbour.toString());
            assertThat(found(cora, secretariat, speaking("ro"))).contains(harbour.toString());
            assertThat(found(ada, harbour, speaking("ro"))).contains(harbour.toString());
        }

        @Test
        void several_filters_hold_together() throws Exception {
            say("NETWORK");
            assertThat(found(nora, quay, new Terms("BE-VLG", "ASSISTANCE", "LABOUR", "MEN", "COUNSELLING", "ro")))
                    .contains(harbour.toString());
            assertThat(found(nora, quay, new Terms("BE-VLG", null, "SEXUAL", null, null, "ro")))
                    .isEmpty();
        }

        @Test
        void a_town_is_found_by_what_it_is_called_elsewhere() throws Exception {
            add("OFFICE", "Office", "NETWORK");
            var search = new Search("gand", null, null, null, null);
            assertThat(stage.as(nora, quay, () -> use(ListOrganisations.class)
                            .list(search)
                            .items()))
                    .extracting(OrganisationLine::id)
                    .contains(harbour);
        }

        @Test
        void a_shelter_is_nowhere() throws Exception {
            var shelter = add("SHELTER", "Linden", "PUBLIC");

            assertThat(places(nora, quay)).isEmpty();
            assertThatThrownBy(() ->
                            stage.as(nora, quay, () -> use(ListPlaces.class).read(harbour, shelter)))
                    .isInstanceOf(Missing.class);
            assertThat(found(nora, quay, speaking("ro"))).doesNotContain(harbour.toString());
        }

        @Test
        void nothing_can_be_changed() throws Exception {
            say("NETWORK");
            var office = add("OFFICE", "Office", "NETWORK");
            assertThatThrownBy(() ->
                            stage.as(nora, quay, () -> use(EditDetails.class).edit(harbour, 1, details("PUBLIC"))))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> stage.as(nora, quay, () -> {
                        use(RemovePlace.class).remove(harbour, office, 1);
                        return "";
                    }))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    class As_a_coordinator {

        @Test
        void what_is_the_secretariats_is_seen_and_a_shelter_is_not() throws Exception {
            say("SECRETARIAT");
            add("OFFICE", "Office", "SECRETARIAT");
            var shelter = add("SHELTER", "Linden", "PUBLIC");

            assertThat(seen(cora, secretariat).phone()).isEqualTo("+32 00 00 10 00");
            assertThat(places(cora, secretariat)).containsExactly("Office");
            assertThatThrownBy(() -> stage.as(cora, secretariat, () -> use(EditPlace.class)
                            .edit(harbour, shelter, 1, place("SHELTER", "Found", "PUBLIC"))))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void no_shelter_is_entered_for_another_organisation() {
            assertThatThrownBy(() -> stage.as(cora, secretariat, () -> use(AddPlace.class)
                            .add(harbour, place("SHELTER", "Linden", "PUBLIC"))))
                    .isInstanceOf(InvalidFields.class);
        }

        @Test
        void editing_for_an_organisation_leaves_its_shelters() throws Exception {
            var office = add("OFFICE", "Office", "NETWORK");
            add("SHELTER", "Linden", "PUBLIC");
            stage.as(cora, secretariat, () -> use(EditDetails.class).edit(harbour, 0, details("NETWORK")));
            stage.as(cora, secretariat, () -> use(EditPlace.class)
                    .edit(harbour, office, 1, place("OFFICE", "Bureau", "NETWORK")));

            assertThat(places(ada, harbour)).containsExactlyInAnyOrder("Bureau", "Linden");
        }
    }

    @Nested
    class As_a_member_of_the_organisation_itself {

        @Test
        void all_of_it_is_seen_and_its_shelters_address_too() throws Exception {
            say("SECRETARIAT");
            var shelter = add("SHELTER", "Linden", "PUBLIC");

            assertThat(seen(milo, harbour).phone()).isEqualTo("+32 00 00 10 00");
            var place = stage.as(milo, harbour, () -> use(ListPlaces.class).read(harbour, shelter));
            assertThat(place.address()).isEqualTo(LANE);
            assertThat(place.kind()).isEqualTo(PlaceKind.SHELTER);
        }
    }

    @Nested
    class As_a_visitor {

        @Test
        void only_public_counselling_centres_are_found() throws Exception {
            var open = add("COUNSELLING_CENTRE", "Open door", "PUBLIC");
            var closed = add("COUNSELLING_CENTRE", "Closed door", "NETWORK");
            var office = add("OFFICE", "Office", "PUBLIC");
            var shelter = add("SHELTER", "Linden", "PUBLIC");

            var all = stage.asVisitor(() -> use(FindCentres.class).find(FindCentres.Search.all()));

            assertThat(all.items()).extracting(Place::id).contains(open).doesNotContain(closed, office, shelter);
            for (var hidden : List.of(closed, office, shelter)) {
                assertThatThrownBy(() ->
                                stage.asVisitor(() -> use(FindCentres.class).read(hidden)))
                        .isInstanceOf(Missing.class);
            }
            var centre =
                    stage.asVisitor(() -> use(FindCentres.class).read(open)).centre();
            assertThat(centre.languages()).containsExactly("ro");
            assertThat(centre.organisationName()).startsWith("Harbour");
        }

        @Test
        void the_street_is_seen_only_where_it_is_public() throws Exception {
            var form = place("COUNSELLING_CENTRE", "By telephone", "PUBLIC");
            var open = stage.as(ada, harbour, () -> use(AddPlace.class)
                    .add(
                            harbour,
                            new PlaceForm(
                                    form.kind(),
                                    form.name(),
                                    form.country(),
                                    form.region(),
                                    form.town(),
                                    form.address(),
                                    form.phone(),
                                    null,
                                    null,
                                    null,
                                    form.hours(),
                                    form.zone(),
                                    form.about(),
                                    form.languages(),
                                    form.services(),
                                    List.of(),
                                    List.of(),
                                    "PUBLIC",
                                    "NETWORK")));
            assertThat(stage.asVisitor(() -> use(FindCentres.class).read(open))
                            .centre()
                            .address())
                    .isNull();
            assertThat(stage.as(nora, quay, () -> use(ListPlaces.class).read(harbour, open))
                            .address())
                    .isEqualTo(LANE);
        }

        @Test
        void centres_are_narrowed_and_gone_through_part_by_part() throws Exception {
            for (int i = 0; i < 5; i++) {
                add("COUNSELLING_CENTRE", "Part " + i, "PUBLIC");
            }
            var first = centres("part", null);
            var second = centres("part", first.next());
            assertThat(first.items()).hasSize(2);
            assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
            assertThat(centres("part", second.previous()).items()).isEqualTo(first.items());
            assertThat(first.count()).isEqualTo(5);
            change("DELETE FROM organisations.place WHERE name LIKE 'Part %'");
        }

        private eu.koinon.organisations.centres.CentreList centres(String text, String cursor) throws Exception {
            return stage.asVisitor(() ->
                    use(FindCentres.class).find(new FindCentres.Search(text, "BE", "COUNSELLING", "ro", cursor, "2")));
        }

        @Test
        void nothing_is_left_of_an_organisation_that_has_left_the_network() throws Exception {
            var open = add("COUNSELLING_CENTRE", "Open door", "PUBLIC");
            var version = count("SELECT version FROM organisations.organisation WHERE id = ?", harbour.value());
            stage.as(cora, secretariat, () -> {
                use(RemoveOrganisation.class).remove(harbour, version, new Reason("It has closed"));
                return "";
            });
            assertThatThrownBy(
                            () -> stage.asVisitor(() -> use(FindCentres.class).read(open)))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    class Behind_the_gate {

        @Test
        void the_fence_itself_hides_a_shelter_from_everybody_else() throws Exception {
            add("SHELTER", "Linden", "PUBLIC");
            assertThat(addresses(nora, quay)).isEmpty();
            assertThat(addresses(cora, secretariat)).isEmpty();
            assertThat(addresses(null, null)).isEmpty();
            assertThat(addresses(ada, harbour)).contains(LANE);
        }

        private List<String> addresses(PersonId who, OrganisationId actingFor) throws Exception {
            return stage.fenced(who, actingFor, Duty.NONE, () -> {
                var database = use(eu.koinon.kernel.Database.class);
                return database.all(
                        database.within(),
                        row -> row.getString(1),
                        "SELECT value FROM organisations.entry WHERE field = 'ADDRESS' AND organisation_id = ?",
                        harbour.value());
            });
        }

        @Test
        void the_database_takes_no_shelter_that_others_would_see() throws Exception {
            add("SHELTER", "Linden", "PUBLIC");
            assertThatThrownBy(
                            () -> change("UPDATE organisations.place SET visibility = 'PUBLIC' WHERE kind = 'SHELTER'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("place_shelter_stays_inside");
            assertThatThrownBy(() -> change(
                            "UPDATE organisations.entry SET visibility = 'NETWORK' WHERE place_kind = 'SHELTER'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("entry_shelter_stays_inside");
        }
    }

    @Nested
    class When_two_write_at_once {

        @Test
        void the_second_is_shown_both_versions() throws Exception {
            say("NETWORK");
            assertThatThrownBy(() -> say("PUBLIC")).isInstanceOf(StaleVersion.class);
            var office = add("OFFICE", "Office", "NETWORK");
            edit(office, 1, "Bureau");
            assertThatThrownBy(() -> edit(office, 1, "Kantoor")).isInstanceOf(StaleVersion.class);
            assertThat(places(ada, harbour)).containsExactly("Bureau");
        }

        private void edit(PlaceId office, long version, String name) throws Exception {
            stage.as(ada, harbour, () -> use(EditPlace.class)
                    .edit(harbour, office, version, place("OFFICE", name, "NETWORK")));
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var form = new DetailsForm(
                Map.of("xx-nothing", "Name", "de", "x".repeat(201)),
                null,
                "BE-999",
                List.of("MAGIC"),
                List.of(),
                List.of(),
                List.of(),
                List.of("no such"),
                "call me",
                "12",
                "office",
                "\u202E",
                Map.of("phone", "ALL"));
        assertThatThrownBy(() ->
                        stage.as(ada, harbour, () -> use(EditDetails.class).edit(harbour, 0, form)))
                .isInstanceOfSatisfying(InvalidFields.class, found -> assertThat(found.fields())
                        .extracting(field -> field.field())
                        .contains(
                                "legalNames",
                                "legalNames.de",
                                "region",
                                "workFields",
                                "languages",
                                "phone",
                                "helpline",
                                "email",
                                "address",
                                "visibility.phone"));
    }

    @Test
    void an_export_holds_no_formula_no_shelter_and_nothing_hidden() throws Exception {
        say("SECRETARIAT");
        add("SHELTER", "Linden", "PUBLIC");
        change("UPDATE organisations.organisation SET short_name = '=1+1' WHERE id = ?", harbour.value());

        var out = new ByteArrayOutputStream();
        try (var export = stage.as(nora, quay, () -> use(ExportDirectory.class).export(Search.all()))) {
            export.writeTo(out);
        }

        var csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").contains(harbour.toString()).contains("office@harbour.example");
        assertThat(csv).doesNotContain(LANE, "Linden", "+32 00 00 10 00");
    }

    @Test
    void a_card_holds_what_the_network_sees_and_no_more_even_for_the_organisation_itself() throws Exception {
        say("SECRETARIAT");

        var card = stage.as(ada, harbour, () -> use(WriteCard.class).write(harbour));

        assertThat(card)
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("KIND:org", "office@harbour.example", "urn:uuid:" + harbour)
                .doesNotContain("+32 00 00 10 00");
    }

    @Nested
    class Twice_a_year {

        @Test
        void admins_are_asked_once_reminded_once_and_left_alone_when_they_confirm() throws Exception {
            change(
                    "UPDATE organisations.organisation SET created_at = now() - interval '2 years' WHERE id = ?",
                    harbour.value());
            round();
            assertThat(letters()).isEqualTo(1);
            round();
            assertThat(letters()).isEqualTo(1);

            change(
                    "UPDATE organisations.profile SET asked_at = asked_at - interval '31 days' WHERE organisation_id = ?",
                    harbour.value());
            round();
            round();
            assertThat(letters()).isEqualTo(2);

            var before = stage.as(milo, harbour, () -> use(ReadDetails.class).confirmation(harbour));
            assertThat(before.due()).isTrue();
            var after = stage.as(ada, harbour, () -> use(ConfirmDetails.class).confirm(harbour));
            assertThat(after.due()).isFalse();
            round();
            assertThat(letters()).isEqualTo(2);
        }

        @Test
        void only_an_admin_of_the_organisation_confirms() {
            for (var other : List.of(milo, nora)) {
                assertThatThrownBy(() ->
                                stage.as(other, other.equals(milo) ? harbour : quay, () -> use(ConfirmDetails.class)
                                        .confirm(harbour)))
                        .isInstanceOf(Missing.class);
            }
        }

        @Test
        void its_age_is_told_in_whole_months() {
            var now = stage.clock().instant();
            assertThat(Confirmation.of(now.minus(Duration.ofDays(425)), now).months())
                    .isEqualTo(13);
            assertThat(Confirmation.of(now.minus(Duration.ofDays(100)), now).due())
                    .isFalse();
            assertThat(Confirmation.of(null, now).due()).isTrue();
        }

        private void round() throws Exception {
            stage.asVisitor(() -> {
                use(ConfirmationRound.class).run("");
                return "";
            });
        }

        private long letters() throws Exception {
            return stage.letters().all().stream()
                    .filter(letter -> letter.kind().equals("confirm-profile"))
                    .filter(letter ->
                            letter.arguments().get("organisation").toString().startsWith("Harbour"))
                    .filter(letter -> String.valueOf(letter.action()).contains(harbour.toString()))
                    .count();
        }
    }

    @Test
    void a_reader_edits_nothing() throws Exception {
        var rea = person("Rea");
        join(rea, harbour, Role.READER);
        assertThatThrownBy(() ->
                        stage.as(rea, harbour, () -> use(EditDetails.class).edit(harbour, 0, details("PUBLIC"))))
                .isInstanceOf(Missing.class);
    }
}
