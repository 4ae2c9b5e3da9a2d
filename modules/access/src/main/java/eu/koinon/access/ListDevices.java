package eu.koinon.access;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Where am I signed in? The device at hand stands first, then the one seen last. */
@UseCase
@Needs(Permission.DEVICE_LIST)
public class ListDevices {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private CurrentActor current;

    public List<Device> list() {
        return database.all(
                within,
                row -> new Device(
                        row.getObject("public_id", UUID.class),
                        row.getString("agent"),
                        row.getString("address"),
                        row.getString("method"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getString("public_id").equals(current.sessionId())),
                "SELECT public_id, agent, address, method, created_at, last_seen_at FROM access.session"
                        + " WHERE person_id = ? AND expires_at > now() ORDER BY (public_id::text = ?) DESC, last_seen_at DESC",
                current.actor().signedIn().value(),
                String.valueOf(current.sessionId()));
    }
}
