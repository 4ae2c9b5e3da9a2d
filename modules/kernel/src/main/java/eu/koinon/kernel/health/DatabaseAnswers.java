package eu.koinon.kernel.health;

import eu.koinon.kernel.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the database answers; without it a load balancer should ask another node. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    @Inject
    private Database database;

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("database");
        try {
            database.first(database.beside(), row -> row.getInt(1), "SELECT 1");
            return check.up().build();
        } catch (Database.DatabaseFailed e) {
            return check.down().build();
        }
    }
}
