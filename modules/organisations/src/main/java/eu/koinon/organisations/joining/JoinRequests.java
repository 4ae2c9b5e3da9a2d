package eu.koinon.organisations.joining;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The requests that wait, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
class JoinRequests {

    private static final String WAITING = "SELECT id, name, email, language, proven_at, expires_at, version"
            + " FROM organisations.join_request WHERE state = 'WAITING' AND organisation_id = ? AND expires_at > ?";

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    @Inject
    Clock clock;

    List<JoinRequestLine> of(OrganisationId organisation) {
        return database.all(
                within, JoinRequests::line, WAITING + " ORDER BY proven_at, id", organisation.value(), now());
    }

    Optional<JoinRequestLine> find(OrganisationId organisation, JoinRequestId id) {
        return database.first(
                within, JoinRequests::line, WAITING + " AND id = ?", organisation.value(), now(), id.value());
    }

    /** Decides it once; false when somebody else has meanwhile. */
    boolean decide(JoinRequestId id, long version, String state, PersonId by, @Nullable String reason) {
        return database.change(
                        within,
                        "UPDATE organisations.join_request SET state = ?, decided_by = ?, decided_at = ?, reason = ?,"
                                + " version = version + 1 WHERE id = ? AND version = ? AND state = 'WAITING'",
                        state,
                        by.value(),
                        now(),
                        reason,
                        id.value(),
                        version)
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static JoinRequestLine line(ResultSet row) throws SQLException {
        return new JoinRequestLine(
                new JoinRequestId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getObject("proven_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
