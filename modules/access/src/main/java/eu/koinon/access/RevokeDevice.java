package eu.koinon.access;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/** Signs one of my devices out, or all others; their next request finds no session. */
@UseCase
@Needs(Permission.DEVICE_REVOKE)
public class RevokeDevice {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private CurrentActor current;

    /** @throws Missing if it is no device of mine */
    public void revoke(@About UUID device) {
        var ended = database.change(
                within,
                "DELETE FROM access.session WHERE public_id = ? AND person_id = ?",
                device,
                current.actor().signedIn().value());
        if (ended == 0) {
            throw new Missing();
        }
    }

    public void revokeOthers() {
        database.change(
                within,
                "DELETE FROM access.session WHERE person_id = ? AND public_id::text <> ?",
                current.actor().signedIn().value(),
                String.valueOf(current.sessionId()));
    }
}
