package eu.koinon.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.audit.LogEntry;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.TestLog;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.TestNetwork;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final LogFilter ALL = LogFilter.everything();
    private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

    private static TestLog log;
    private static OrganisationId secretariat;
    private static OrganisationId harbour;
    private static OrganisationId lantern;
    private static PersonId ada;
    private static PersonId mo;
    private static PersonId former;
    private static PersonId bruno;
    private static PersonId coordinator;
    private static PersonId auditor;

    @BeforeAll
    static void write() throws SQLException {
        log = new TestLog();
        var network = new TestNetwork(log.database());
        secretariat = network.secretariat();
        harbour = network.member("Harbour");
        lantern = network.member("Lantern");
        ada = network.person("Ada");
        network.join(ada, harbour, Role.ADMIN);
        mo = network.person("Mo");
        network.join(mo, harbour, Role.MEMBER);
        former = network.person("Frida");
        var membership = network.join(former, harbour, Role.MEMBER);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        network.give(membership, harbour, Role.ADMIN, LocalDate.of(2020, 1, 1), yesterday);
        bruno = network.person("Bruno");
        network.join(bruno, lantern, Role.ADMIN);
        coordinator = network.person("Cora");
        network.join(coordinator, secretariat, Role.COORDINATOR);
        auditor = network.person("Aurel");
        network.join(auditor, secretariat, Role.AUDITOR);

        write(1, ada, harbour, harbour, "membership:invite", mo.toString(), "done", "192.0.2.1");
        write(2, bruno, lantern, lantern, "organisation:edit", null, "done", "192.0.2.2");
        write(3, coordinator, secretariat, harbour, "organisation:edit", null, "done", "198.51.100.3");
        write(4, null, null, null, "sign-in:password", null, "sign-in-failed", "203.0.113.4");
        write(5, ada, harbour, lantern, "membership:list", "100%", "denied", "192.0.2.5");
        write(6, ada, harbour, null, "act:for", null, "done", "192.0.2.6");
    }

    private static void write(
            int number,
            @Nullable PersonId person,
            @Nullable OrganisationId organisation,
            @Nullable OrganisationId on,
            String what,
            @Nullable String about,
            String outcome,
            String address)
            throws SQLException {
        try (var connection = log.database().asApp()) {
            TestLog.append(
                    connection,
                    TestLog.id(number),
                    NINE.plusSeconds(3600L * (number - 1)),
                    person == null ? null : person.value(),
                    organisation == null ? null : organisation.value(),
                    on == null ? null : on.value(),
                    what,
                    about,
                    outcome,
                    address,
                    person == null ? "" : "ADMIN");
        }
    }

    @AfterAll
    static void close() {
        log.close();
    }

    private static LogReader as(@Nullable PersonId person, @Nullable OrganisationId organisation) {
        return new LogReader(log.database(), person, organisation);
    }

    @Nested
    class As_an_organisations_admin {

        @Test
        void what_was_done_for_it_and_on_it_is_read_the_newest_first() {
            assertThat(as(ada, harbour).positions(harbour, ALL)).containsExactly(6L, 5L, 3L, 1L);
        }

        @Test
        void an_entry_tells_all_that_was_written_with_the_names_of_today() {
            assertThat(as(ada, harbour).entries(harbour, ALL).get(3))
                    .isEqualTo(new LogEntry(
                            1,
                            TestLog.id(1),
                            NINE,
                            ada,
                            "Ada",
                            harbour,
                            "Harbour",
                            harbour,
                            "Harbour",
                            "membership:invite",
                            mo.toString(),
                            "Mo",
                            "done",
                            "192.0.2.1",
                            List.of(Role.ADMIN)));
        }

        @Test
        void people_of_other_organisations_have_no_name_and_no_address() {
            var byTheSecretariat = as(ada, harbour).entries(harbour, ALL).get(2);

            assertThat(byTheSecretariat.person()).isEqualTo(coordinator);
            assertThat(byTheSecretariat.personName()).isNull();
            assertThat(byTheSecretariat.address()).isNull();
            assertThat(byTheSecretariat.organisationName()).isEqualTo("Secretariat");
        }

        @Test
        void with_the_gate_gone_another_organisations_part_is_still_shut() {
            // what Harbour did on Lantern is Harbour's own, too
            assertThat(as(ada, harbour).positions(lantern, ALL)).containsExactly(5L);
            assertThat(as(ada, harbour).positions(null, ALL)).containsExactly(6L, 5L, 3L, 1L);
            assertThat(as(ada, harbour).positions(secretariat, ALL)).containsExactly(3L);
        }

        @Test
        void claiming_another_organisation_opens_nothing() {
            assertThat(as(ada, lantern).positions(null, ALL)).isEmpty();
            assertThat(as(ada, secretariat).positions(null, ALL)).isEmpty();
        }
    }

    @Nested
    class As_anybody_else {

        @Test
        void a_member_reads_nothing() {
            assertThat(as(mo, harbour).positions(null, ALL)).isEmpty();
        }

        @Test
        void an_admin_of_yesterday_reads_nothing() {
            assertThat(as(former, harbour).positions(null, ALL)).isEmpty();
        }

        @Test
        void a_coordinator_reads_nothing() {
            assertThat(as(coordinator, secretariat).positions(null, ALL)).isEmpty();
        }

        @Test
        void nobody_reads_nothing() {
            assertThat(as(null, null).positions(null, ALL)).isEmpty();
            assertThat(as(null, harbour).positions(null, ALL)).isEmpty();
        }
    }

    @Nested
    class As_auditor {

        @Test
        void all_of_it_is_read_with_names_and_addresses() {
            var entries = as(auditor, secretariat).entries(null, ALL);

            assertThat(entries).extracting(LogEntry::position).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(entries.get(3).personName()).isEqualTo("Cora");
            assertThat(entries.get(3).address()).isEqualTo("198.51.100.3");
            assertThat(entries.get(2).person()).isNull();
            assertThat(entries.get(2).roles()).isEmpty();
        }

        @Test
        void only_while_acting_for_the_secretariat() {
            assertThat(as(auditor, harbour).positions(null, ALL)).isEmpty();
        }

        @Test
        void it_can_be_narrowed() {
            assertThat(found(new LogFilter(NINE.plusSeconds(3600), NINE.plusSeconds(10800), null, null, null, null, null)))
                    .containsExactly(3L, 2L);
            assertThat(found(new LogFilter(null, null, ada, null, null, null, null))).containsExactly(6L, 5L, 1L);
            assertThat(found(new LogFilter(null, null, null, "membership:", null, null, null))).containsExactly(5L, 1L);
            assertThat(found(new LogFilter(null, null, null, "ship", null, null, null))).isEmpty();
            assertThat(found(new LogFilter(null, null, null, null, "denied", null, null))).containsExactly(5L);
            assertThat(found(new LogFilter(null, null, null, null, null, lantern, null))).containsExactly(5L, 2L);
            assertThat(found(new LogFilter(null, null, ada, null, "done", harbour, "INVITE"))).containsExactly(1L);
        }

        @Test
        void signs_that_SQL_reads_otherwise_are_only_signs() {
            assertThat(found(new LogFilter(null, null, null, null, null, null, "%"))).containsExactly(5L);
            assertThat(found(new LogFilter(null, null, null, "%", "'", null, "_\0"))).isEmpty();
        }

        @Test
        void an_address_is_not_found_by_its_text() {
            assertThat(found(new LogFilter(null, null, null, null, null, null, "198.51"))).isEmpty();
        }

        private List<Long> found(LogFilter filter) {
            return as(auditor, secretariat).positions(null, filter);
        }
    }

    @Nested
    class In_parts {

        @Test
        void the_log_is_walked_to_its_end_and_back() {
            for (var own : new OrganisationId[] {null, harbour}) {
                var reader = own == null ? as(auditor, secretariat) : as(ada, harbour);
                var forth = new ArrayList<List<Long>>();
                var page = reader.reading.page(own, ALL, null, 2);
                assertThat(page.previous()).isNull();
                forth.add(positions(page.items()));
                while (page.next() != null) {
                    page = reader.reading.page(own, ALL, page.next(), 2);
                    forth.add(positions(page.items()));
                }
                var back = new ArrayList<List<Long>>();
                back.add(0, positions(page.items()));
                while (page.previous() != null) {
                    page = reader.reading.page(own, ALL, page.previous(), 2);
                    back.add(0, positions(page.items()));
                }

                assertThat(forth.stream().flatMap(List::stream).toList()).isEqualTo(reader.positions(own, ALL));
                assertThat(back).isEqualTo(forth);
            }
        }

        @Test
        void entries_that_come_meanwhile_move_nothing() throws SQLException {
            try (var other = new TestLog()) {
                other.with(6);
                var network = new TestNetwork(other.database());
                var office = network.secretariat();
                var reader = network.person("Aurel");
                network.join(reader, office, Role.AUDITOR);
                var reading = new LogReader(other.database(), reader, office).reading;
                var first = reading.page(null, ALL, null, 3);
                other.with(5);
                var second = reading.page(null, ALL, first.next(), 3);

                assertThat(positions(first.items())).containsExactly(6L, 5L, 4L);
                assertThat(positions(second.items())).containsExactly(3L, 2L, 1L);
                assertThat(second.next()).isNull();
                assertThat(positions(reading.page(null, ALL, second.previous(), 3).items()))
                        .containsExactly(6L, 5L, 4L);
                var back = reading.page(null, ALL, first.next(), 3).previous();
                assertThat(reading.page(null, ALL, back, 3).previous()).isNotNull();
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 101})
        void there_are_at_least_one_and_at_most_a_hundred_at_once(int limit) {
            assertThatThrownBy(() -> as(ada, harbour).reading.page(harbour, ALL, null, limit))
                    .isInstanceOf(InvalidFields.class)
                    .hasMessage("limit:between");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "%%%", "PC0x", "PDEyMzQ1Njc4OTAxMjM0NTY3ODk", "MQ", "PMOp"})
        void a_cursor_that_was_never_given_is_no_place_in_the_log(String cursor) {
            assertThatThrownBy(() -> as(ada, harbour).reading.page(harbour, ALL, cursor, 5))
                    .isInstanceOf(InvalidRequest.class);
        }

        @Test
        void after_the_oldest_entry_there_is_nothing_but_the_way_back() {
            var page = as(auditor, secretariat).reading.page(null, ALL, new Cursor(1, false).text(), 5);

            assertThat(page.items()).isEmpty();
            assertThat(page.next()).isNull();
            assertThat(page.previous()).isNotNull();
        }

        private List<Long> positions(List<LogEntry> entries) {
            return entries.stream().map(LogEntry::position).toList();
        }
    }

    @Nested
    class As_csv {

        @Test
        void an_admin_takes_the_organisations_part_along() throws Exception {
            var lines = as(ada, harbour).csv(harbour, ALL).split("\r\n", -1);

            assertThat(lines[0])
                    .isEqualTo("\ufeffposition,time,person,person_id,roles,organisation,organisation_id,what,on,"
                            + "on_organisation_id,about,about_person,outcome,address,id");
            assertThat(lines[4])
                    .isEqualTo("1,2026-11-30T09:00:00Z,Ada," + ada + ",ADMIN,Harbour," + harbour
                            + ",membership:invite,Harbour," + harbour + "," + mo + ",Mo,done,192.0.2.1,"
                            + TestLog.id(1));
            assertThat(lines[3]).doesNotContain("198.51.100.3").doesNotContain("Cora");
            assertThat(lines).hasSize(6).endsWith("");
        }

        @Test
        void the_auditor_takes_what_the_filter_finds() throws Exception {
            var csv = as(auditor, secretariat)
                    .csv(null, new LogFilter(null, null, null, "organisation:", null, null, null));

            assertThat(csv.lines().skip(1).map(line -> line.substring(0, 2))).containsExactly("3,", "2,");
        }

        @Test
        void a_log_of_any_length_is_whole() throws Exception {
            try (var other = new TestLog()) {
                other.with(2500);
                var network = new TestNetwork(other.database());
                var office = network.secretariat();
                var reader = network.person("Aurel");
                network.join(reader, office, Role.AUDITOR);

                var csv = new LogReader(other.database(), reader, office).csv(null, ALL);

                assertThat(csv.lines().skip(1).map(line -> Long.parseLong(line.substring(0, line.indexOf(',')))))
                        .isEqualTo(LongStream.rangeClosed(1, 2500)
                                .mapToObj(i -> 2501 - i)
                                .toList());
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "=HYPERLINK(\"x\")"})
        void no_cell_is_a_formula(String written) {
            assertThat(LogCsv.cell(written)).isEqualTo("'" + written);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a=1", "1", "'quoted", "membership:invite", "::1"})
        void other_cells_stay_as_they_are(String written) {
            assertThat(LogCsv.cell(written)).isEqualTo(written);
        }
    }

    @Nested
    class A_filter_that_was_typed {

        private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

        @Test
        void has_days_that_begin_and_end_where_the_reader_is() {
            var filter = new LogFilter.Form("2026-11-30", "2026-11-30", null, null, null, null, null).read(BRUSSELS);

            assertThat(filter.from()).isEqualTo("2026-11-29T23:00:00Z");
            assertThat(filter.until()).isEqualTo("2026-11-30T23:00:00Z");
        }

        @Test
        void takes_moments_as_they_are_and_blanks_as_nothing() {
            var filter = new LogFilter.Form("2026-11-30T09:00:00Z", " ", "", null, " done ", "", "").read(BRUSSELS);

            assertThat(filter).isEqualTo(new LogFilter(NINE, null, null, null, "done", null, null));
        }

        @Test
        void tells_all_fields_that_cannot_be_read_at_once() {
            assertThatThrownBy(() -> new LogFilter.Form(
                                    "yesterday", "2026-02-30", "Ada", "x".repeat(201), null, "1-1-1-1-1", "y".repeat(201))
                            .read(BRUSSELS))
                    .hasMessage("person:choose-one, organisation:choose-one, from:not-a-day, until:not-a-day,"
                            + " what:too-long, text:too-long");
        }

        @ParameterizedTest
        @ValueSource(strings = {"+999999999-12-31", "2026-11-30T25:00:00Z", "2026-11-30T09:00", "-999999999-01-01"})
        void refuses_days_that_are_none(String day) {
            assertThatThrownBy(() -> new LogFilter.Form(null, day, null, null, null, null, null).read(BRUSSELS))
                    .isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void a_cursor_tells_nothing_but_a_place() {
        assertThat(new String(Base64.getUrlDecoder().decode(new Cursor(42, false).text()), StandardCharsets.US_ASCII))
                .isEqualTo("<42");
        assertThat(Cursor.read(new Cursor(42, true).text())).isEqualTo(new Cursor(42, true));
    }
}
