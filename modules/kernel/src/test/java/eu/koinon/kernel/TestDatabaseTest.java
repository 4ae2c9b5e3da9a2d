package eu.koinon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void each_fresh_database_is_migrated_and_empty_and_apart_from_the_others() throws SQLException {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            new TestNetwork(one).member("Harbour House");

            assertThat(organisationsIn(one)).isEqualTo(1);
            assertThat(organisationsIn(other)).isZero();
        }
    }

    private static long organisationsIn(TestDatabase database) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM organisations.organisation")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
