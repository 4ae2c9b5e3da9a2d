package eu.koinon.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.audit.LogEntry;
import eu.koinon.audit.LogFilter;
import eu.koinon.audit.TestLog;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.InvalidRequest;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.TestNetwork;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final LogFilter ALL = LogFilter.everything();

    private static LoggedNetwork network;

    @BeforeAll
    static void open() throws SQLException {
        network = new LoggedNetwork();
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void the_log_is_walked_to_its_end_and_back() {
        for (var own : new OrganisationId[] {null, network.harbour}) {
            var reader = own == null ? network.asAuditor() : network.asAda();
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
        assertThatThrownBy(() -> network.asAda().reading.page(network.harbour, ALL, null, limit))
                .isInstanceOf(InvalidFields.class)
                .hasMessage("limit:between");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "PC0x", "PDEyMzQ1Njc4OTAxMjM0NTY3ODk", "MQ", "PMOp"})
    void a_cursor_that_was_never_given_is_no_place_in_the_log(String cursor) {
        assertThatThrownBy(() -> network.asAda().reading.page(network.harbour, ALL, cursor, 5))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void after_the_oldest_entry_there_is_nothing_but_the_way_back() {
        var page = network.asAuditor().reading.page(null, ALL, new Cursor(1, false).text(), 5);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
        assertThat(page.previous()).isNotNull();
    }

    private List<Long> positions(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::position).toList();
    }

    @Test
    void a_cursor_tells_nothing_but_a_place() {
        assertThat(new String(Base64.getUrlDecoder().decode(new Cursor(42, false).text()), StandardCharsets.US_ASCII))
                .isEqualTo("<42");
        assertThat(Cursor.read(new Cursor(42, true).text())).isEqualTo(new Cursor(42, true));
    }
}
