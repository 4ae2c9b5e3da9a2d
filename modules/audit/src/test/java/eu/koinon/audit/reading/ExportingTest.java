package eu.koinon.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.audit.LogFilter;
import eu.koinon.audit.TestLog;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.SpreadsheetCell;
import eu.koinon.kernel.TestNetwork;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportingTest {

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
    void an_admin_takes_the_organisations_part_along() throws Exception {
        var lines = network.asAda().csv(network.harbour, ALL).split("\r\n", -1);

        assertThat(lines[0])
                .isEqualTo(
                        "\ufeffposition,time,person,person_id,roles,in_stead_of,in_stead_of_id,organisation,organisation_id,what,on,"
                                + "on_organisation_id,about,about_person,outcome,address,id");
        assertThat(lines[4])
                .isEqualTo("1,2026-11-30T09:00:00Z,Ada," + network.ada + ",ADMIN,,,Harbour," + network.harbour
                        + ",membership:invite,Harbour," + network.harbour + "," + network.mo + ",Mo,done,192.0.2.1,"
                        + TestLog.id(1));
        assertThat(lines[3]).doesNotContain("198.51.100.3").doesNotContain("Cora");
        assertThat(lines).hasSize(6).endsWith("");
    }

    @Test
    void the_auditor_takes_what_the_filter_finds() throws Exception {
        var csv = network.asAuditor().csv(null, new LogFilter(null, null, null, "organisation:", null, null, null));

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
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void no_cell_is_a_formula(String written) {
        assertThat(SpreadsheetCell.of(written)).isEqualTo("'" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1", "'quoted", "membership:invite", "::1"})
    void other_cells_stay_as_they_are(String written) {
        assertThat(SpreadsheetCell.of(written)).isEqualTo(written);
    }
}
