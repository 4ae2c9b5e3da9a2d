package eu.koinon.organisations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.PlatformStarted;
import eu.koinon.organisations.Played;
import eu.koinon.organisations.stage.GivenSignIns;
import eu.koinon.organisations.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoNetworkTest {

    private static final String ORGANISATIONS = "organisations.organisation";

    @TempDir
    private Path data;

    private Stage stage;

    @BeforeEach
    void an_empty_network() throws IOException {
        System.setProperty("koinon.data", data.toString());
        GivenBlobKeys.in(data);
        stage = Played.here();
    }

    @AfterEach
    void away() {
        stage.close();
        System.clearProperty("koinon.data");
        System.clearProperty("koinon.demo");
        System.clearProperty(DemoNetwork.ORGANISATIONS);
    }

    @Test
    void without_the_demonstration_nothing_is_added() throws Exception {
        start();

        assertThat(count(ORGANISATIONS)).isZero();
        assertThat(file()).doesNotExist();
    }

    @Test
    void the_demonstration_fills_an_empty_network_with_all_that_is_in_the_files() throws Exception {
        System.setProperty("koinon.demo", "true");

        start();

        assertThat(count(ORGANISATIONS)).isEqualTo(organisations());
        assertThat(count("access.person"))
                .isEqualTo(DemoFile.read("persons.csv").size());
        assertThat(count("organisations.membership WHERE id NOT IN (SELECT membership_id"
                        + " FROM organisations.succession_membership WHERE what = 'BEGUN')"))
                .isEqualTo(DemoFile.read("memberships.csv").size());
        assertThat(count("organisations.working_group"))
                .isEqualTo(DemoFile.read("working_groups.csv").size());
        assertThat(count("organisations.working_group_member"))
                .isEqualTo(DemoFile.read("working_group_members.csv").size());
        assertThat(count("organisations.working_group_request"))
                .isEqualTo(DemoFile.read("working_group_requests.csv").size());
    }

    @Test
    void its_sign_ins_are_told_in_a_file_for_its_operator_alone() throws Exception {
        System.setProperty("koinon.demo", "true");

        start();

        assertThat(Files.readString(file()))
                .contains("Oonagh Tierney <oonagh.tierney@isopolis.example>")
                .contains("password: made-up-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(stage.use(GivenSignIns.class).all()).hasSameSizeAs(DemoFile.read("sign-ins.csv"));
    }

    @Test
    void a_second_start_changes_nothing_and_makes_a_lost_file_anew() throws Exception {
        System.setProperty("koinon.demo", "true");
        start();
        var told = Files.readString(file());

        start();
        assertThat(Files.readString(file())).isEqualTo(told);
        Files.delete(file());
        start();

        assertThat(file()).exists();
        assertThat(count(ORGANISATIONS)).isEqualTo(organisations());
        assertThat(count("organisations.succession")).isOne();
    }

    @Test
    void for_measuring_the_network_grows_to_any_size_and_never_shrinks() throws Exception {
        System.setProperty("koinon.demo", "true");
        System.setProperty(DemoNetwork.ORGANISATIONS, "2500");
        start();
        assertThat(count(ORGANISATIONS)).isEqualTo(2_500);

        System.setProperty(DemoNetwork.ORGANISATIONS, "100");
        start();
        assertThat(count(ORGANISATIONS)).isEqualTo(2_500);
    }

    /** Those in the file, and those that a call has brought. */
    private static long organisations() {
        return DemoFile.read("organisations.csv").size()
                + DemoFile.read("decisions.csv").stream()
                        .filter(row -> "ACCEPTED".equals(row.getField("outcome")))
                        .count();
    }

    private void start() throws Exception {
        stage.asVisitor(() -> {
            stage.use(DemoNetwork.class).start(new PlatformStarted());
            return "started";
        });
    }

    private Path file() throws IOException {
        return data.resolve("demo-sign-ins.txt");
    }

    private long count(String table) throws SQLException {
        try (var connection = stage.database().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
