package eu.koinon.organisations.succession;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows the latest mergers, splits and returns, and which organisations could come back. */
@UseCase
@Needs(Permission.ORGANISATION_PLAN)
public class ListSuccessions {

    private static final int MOST = 200;

    @Inject
    private Successions successions;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** The newest first, 200 at most. */
    public SuccessionList list() {
        return new SuccessionList(successions.latest(MOST));
    }

    /** @throws Missing when there is none */
    public Succession get(SuccessionId id) {
        return successions.get(id);
    }

    /** An organisation that no longer belongs to the network. */
    public record Gone(OrganisationId id, String name, Instant since) {}

    /** Those that went last first, 200 at most. */
    public List<Gone> gone() {
        return database.all(
                within,
                row -> new Gone(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant()),
                "SELECT id, name, removed_at FROM organisations.organisation WHERE state = 'REMOVED'"
                        + " ORDER BY removed_at DESC, id LIMIT ?",
                MOST);
    }
}
