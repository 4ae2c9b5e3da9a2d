package eu.koinon.organisations.demo;

import static eu.koinon.organisations.demo.DemoRows.from;
import static eu.koinon.organisations.demo.DemoRows.is;
import static eu.koinon.organisations.demo.DemoRows.mandate;
import static eu.koinon.organisations.demo.DemoRows.read;
import static eu.koinon.organisations.demo.DemoRows.roles;
import static eu.koinon.organisations.demo.DemoRows.until;
import static eu.koinon.organisations.demo.DemoRows.values;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The invented network has to be complete, consistent and invented. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoDataTest {

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> ROLES_ANYWHERE = Set.of("ADMIN", "SIGNATORY", "DELEGATE", "MEMBER", "READER");
    private static final Set<String> ROLES_OF_THE_SECRETARIAT = Set.of("COORDINATOR", "AUDITOR");
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[a-z-]+\\.[a-z-]+@[a-z-]+\\.example");

    private static final List<NamedCsvRecord> ORGANISATIONS = read("organisations.csv");
    private static final List<NamedCsvRecord> PERSONS = read("persons.csv");
    private static final List<NamedCsvRecord> MEMBERSHIPS = read("memberships.csv");
    private static final List<NamedCsvRecord> GROUPS = read("working_groups.csv");
    private static final List<NamedCsvRecord> GROUP_MEMBERS = read("working_group_members.csv");
    private static final List<NamedCsvRecord> GROUP_REQUESTS = read("working_group_requests.csv");
    private static final List<NamedCsvRecord> SIGN_INS = read("sign-ins.csv");

    @Nested
    class The_organisations {

        @Test
        void cover_all_27_countries_of_the_Union() {
            assertThat(values(ORGANISATIONS, "country")).containsExactlyInAnyOrderElementsOf(EU);
        }

        @Test
        void are_one_secretariat_and_at_least_forty_eight_members_at_three_levels() {
            assertThat(ORGANISATIONS).filteredOn(is("kind", "SECRETARIAT")).hasSize(1);
            assertThat(ORGANISATIONS).filteredOn(is("kind", "MEMBER")).hasSizeGreaterThanOrEqualTo(48);
            assertThat(values(ORGANISATIONS, "kind")).containsExactlyInAnyOrder("SECRETARIAT", "MEMBER");
            assertThat(values(ORGANISATIONS, "level")).containsExactlyInAnyOrder("EUROPEAN", "NATIONAL", "LOCAL");
        }

        @Test
        void have_keys_names_and_websites_of_their_own() {
            for (var column : List.of("key", "name", "short_name", "website")) {
                assertThat(ORGANISATIONS).extracting(it -> it.getField(column)).doesNotHaveDuplicates();
            }
            assertThat(ORGANISATIONS)
                    .allMatch(it -> SLUG.matcher(it.getField("key")).matches());
        }

        @Test
        void keep_the_original_script_of_names_that_are_transliterated() {
            assertThat(ORGANISATIONS)
                    .allSatisfy(it -> assertThat(it.getField("native_name").isEmpty())
                            .as(it.getField("key"))
                            .isEqualTo(!Set.of("BG", "GR", "CY").contains(it.getField("country"))));
        }

        @Test
        void name_well_formed_languages() throws IllformedLocaleException {
            for (var organisation : ORGANISATIONS) {
                for (var tag : organisation.getField("languages").split(" ")) {
                    assertThat(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag())
                            .isEqualTo(tag);
                }
            }
        }

        @Test
        void are_described_in_English_German_and_French() {
            assertThat(ORGANISATIONS).allSatisfy(it -> assertDistinctTexts(it, "summary"));
        }

        @Test
        void each_have_an_admin_and_a_signatory_whose_mandates_are_current() {
            var current = MEMBERSHIPS.stream().filter(DemoRows::isCurrent).toList();
            for (var role : List.of("ADMIN", "SIGNATORY")) {
                var provided = values(
                        current.stream().filter(it -> roles(it).contains(role)).toList(), "organisation_key");
                var wanted = ORGANISATIONS.stream()
                        .filter(it ->
                                role.equals("ADMIN") || it.getField("kind").equals("MEMBER"))
                        .map(it -> it.getField("key"));
                assertThat(provided).containsAll(wanted.toList());
            }
        }
    }

    @Nested
    class The_persons {

        @Test
        void are_at_least_120_and_each_belongs_somewhere() {
            assertThat(PERSONS).hasSizeGreaterThanOrEqualTo(120);
            assertThat(values(MEMBERSHIPS, "person_key")).isEqualTo(values(PERSONS, "key"));
        }

        @Test
        void have_keys_names_and_addresses_of_their_own() {
            for (var column : List.of("key", "name", "email")) {
                assertThat(PERSONS).extracting(it -> it.getField(column)).doesNotHaveDuplicates();
            }
            assertThat(PERSONS).allMatch(it -> SLUG.matcher(it.getField("key")).matches());
        }

        @Test
        void read_one_of_three_languages_and_live_in_a_known_time_zone() {
            assertThat(values(PERSONS, "language")).isEqualTo(LANGUAGES);
            assertThat(ZoneId.getAvailableZoneIds()).containsAll(values(PERSONS, "time_zone"));
        }

        @Test
        void belong_to_two_organisations_in_at_least_eight_cases() {
            var perPerson = MEMBERSHIPS.stream()
                    .filter(DemoRows::isCurrent)
                    .collect(groupingBy(it -> it.getField("person_key")))
                    .values();
            assertThat(perPerson).filteredOn(it -> it.size() == 2).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Nested
    class The_memberships {

        @Test
        void refer_to_persons_and_organisations_that_exist_once_per_pair() {
            assertThat(values(PERSONS, "key")).containsAll(values(MEMBERSHIPS, "person_key"));
            assertThat(values(ORGANISATIONS, "key")).containsAll(values(MEMBERSHIPS, "organisation_key"));
            assertThat(MEMBERSHIPS).extracting(DemoRows::mandate).doesNotHaveDuplicates();
        }

        @Test
        void give_the_roles_of_the_secretariat_only_there() {
            var secretariat = ORGANISATIONS.stream()
                    .filter(is("kind", "SECRETARIAT"))
                    .findFirst()
                    .orElseThrow();
            for (var membership : MEMBERSHIPS) {
                var allowed = new HashSet<>(ROLES_ANYWHERE);
                if (membership.getField("organisation_key").equals(secretariat.getField("key"))) {
                    allowed.addAll(ROLES_OF_THE_SECRETARIAT);
                }
                assertThat(allowed).as(mandate(membership)).containsAll(roles(membership));
            }
            assertThat(MEMBERSHIPS)
                    .filteredOn(it -> roles(it).contains("COORDINATOR"))
                    .hasSize(3)
                    .allMatch(DemoRows::isCurrent);
            assertThat(MEMBERSHIPS)
                    .filteredOn(it -> roles(it).contains("AUDITOR"))
                    .singleElement()
                    .matches(DemoRows::isCurrent);
        }

        @Test
        void contain_mandates_that_have_ended_end_soon_or_begin_later() {
            assertThat(MEMBERSHIPS).filteredOn(it -> until(it) < 0).hasSizeGreaterThanOrEqualTo(3);
            assertThat(MEMBERSHIPS).filteredOn(it -> from(it) > 0).hasSizeGreaterThanOrEqualTo(3);
            assertThat(MEMBERSHIPS)
                    .filteredOn(it -> until(it) > 0 && until(it) < 90)
                    .isNotEmpty();
            assertThat(MEMBERSHIPS).allMatch(it -> from(it) < until(it));
        }
    }

    @Nested
    class The_working_groups {

        @Test
        void are_six_to_eight_open_and_closed_and_described_in_three_languages() {
            assertThat(GROUPS)
                    .hasSizeBetween(6, 8)
                    .extracting(it -> it.getField("key"))
                    .doesNotHaveDuplicates();
            assertThat(values(GROUPS, "open")).containsExactlyInAnyOrder("true", "false");
            assertThat(GROUPS).allSatisfy(it -> {
                assertDistinctTexts(it, "name");
                assertDistinctTexts(it, "purpose");
            });
        }

        @Test
        void consist_of_people_acting_for_an_organisation_they_now_belong_to() {
            var mandates = MEMBERSHIPS.stream()
                    .filter(DemoRows::isCurrent)
                    .map(DemoRows::mandate)
                    .collect(toSet());
            assertThat(mandates)
                    .containsAll(GROUP_MEMBERS.stream().map(DemoRows::mandate).toList());
            assertThat(values(GROUP_MEMBERS, "working_group_key")).isEqualTo(values(GROUPS, "key"));
            assertThat(GROUP_MEMBERS).extracting(NamedCsvRecord::getFields).doesNotHaveDuplicates();
        }

        @Test
        void each_have_a_convenor() {
            assertThat(values(
                            GROUP_MEMBERS.stream()
                                    .filter(is("convenes", "true"))
                                    .toList(),
                            "working_group_key"))
                    .isEqualTo(values(GROUPS, "key"));
        }

        @Test
        void are_asked_for_only_where_one_must_ask_and_by_people_who_do_not_take_part() {
            var byApproval = values(GROUPS.stream().filter(is("open", "false")).toList(), "key");
            var mandates = MEMBERSHIPS.stream()
                    .filter(DemoRows::isCurrent)
                    .map(DemoRows::mandate)
                    .collect(toSet());
            var there = GROUP_MEMBERS.stream()
                    .map(it -> it.getField("working_group_key") + mandate(it))
                    .collect(toSet());
            assertThat(GROUP_REQUESTS).isNotEmpty().allSatisfy(it -> {
                assertThat(byApproval).contains(it.getField("working_group_key"));
                assertThat(mandates).contains(mandate(it));
                assertThat(there).doesNotContain(it.getField("working_group_key") + mandate(it));
                assertThat(Integer.parseInt(it.getField("day"))).isNegative();
            });
        }

        @Test
        void wait_for_a_convenor_among_the_sign_ins() {
            var waiting = values(GROUP_REQUESTS, "working_group_key");
            var trying = values(SIGN_INS, "person_key");
            assertThat(GROUP_MEMBERS)
                    .filteredOn(is("convenes", "true"))
                    .anyMatch(it -> waiting.contains(it.getField("working_group_key"))
                            && trying.contains(it.getField("person_key")));
        }
    }

    @Nested
    class The_sign_ins {

        @Test
        void are_seven_people_with_a_current_mandate() {
            var mandates = MEMBERSHIPS.stream()
                    .filter(DemoRows::isCurrent)
                    .map(DemoRows::mandate)
                    .collect(toSet());
            assertThat(SIGN_INS)
                    .hasSize(7)
                    .allMatch(it -> mandates.contains(mandate(it)))
                    .noneMatch(it -> it.getField("why_en").isBlank());
        }

        @Test
        void show_each_kind_of_role() {
            var mandates = SIGN_INS.stream().map(DemoRows::mandate).collect(toSet());
            var roles = MEMBERSHIPS.stream()
                    .filter(it -> mandates.contains(mandate(it)))
                    .flatMap(it -> roles(it).stream())
                    .collect(toSet());
            assertThat(roles).contains("COORDINATOR", "AUDITOR", "ADMIN", "SIGNATORY", "MEMBER", "READER");
        }
    }

    @Nested
    class Everything {

        @Test
        void stays_within_the_reserved_domain() {
            assertThat(ORGANISATIONS)
                    .allMatch(it -> it.getField("website").equals("https://" + it.getField("key") + ".example"));
            assertThat(PERSONS)
                    .allMatch(it -> EMAIL.matcher(it.getField("email")).matches());
            assertThat(values(ORGANISATIONS, "key"))
                    .containsAll(PERSONS.stream()
                            .map(it -> it.getField("email").replaceAll(".*@|\\.example$", ""))
                            .toList());
            assertThat(fields().filter(it -> it.contains("@")))
                    .containsExactlyElementsOf(
                            PERSONS.stream().map(it -> it.getField("email")).toList());
        }

        @Test
        void names_no_organisation_that_exists() {
            var texts = Stream.concat(fields(), more()).map(DemoRows::words).collect(toSet());
            assertThat(RealOrganisations.NAMES.stream().map(DemoRows::words).filter(real -> texts.stream()
                            .anyMatch(it -> it.contains(real))))
                    .isEmpty();
        }

        @Test
        void is_composed_text_without_control_characters_or_spreadsheet_formulas() {
            assertThat(fields())
                    .allMatch(it -> Normalizer.isNormalized(it, Normalizer.Form.NFC))
                    .allMatch(it -> it.equals(it.strip()))
                    .noneMatch(it -> it.codePoints().anyMatch(Character::isISOControl))
                    .noneMatch(it -> it.matches("[=+@-].*") && !it.matches("-\\d+"))
                    .noneMatch(it -> it.contains("  ") || it.contains("'") || it.contains("\""));
        }
    }

    private static void assertDistinctTexts(NamedCsvRecord row, String column) {
        assertThat(LANGUAGES.stream().map(it -> row.getField(column + "_" + it)).toList())
                .as(row.getField("key"))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    /** Of the files that hold addresses outside the network, and texts of many lines. */
    private static Stream<String> more() {
        return Stream.of(
                        "applications.csv",
                        "decisions.csv",
                        "deputies.csv",
                        "france-2026.csv",
                        "join_requests.csv",
                        "mandates.csv",
                        "notices.csv",
                        "review_marks.csv")
                .flatMap(file -> read(file).stream())
                .flatMap(it -> it.getFields().stream());
    }

    private static Stream<String> fields() {
        return Stream.of(ORGANISATIONS, PERSONS, MEMBERSHIPS, GROUPS, GROUP_MEMBERS, GROUP_REQUESTS, SIGN_INS)
                .flatMap(List::stream)
                .flatMap(it -> it.getFields().stream());
    }
}
