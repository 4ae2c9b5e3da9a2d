package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.Asked;
import eu.koinon.organisations.workinggroups.WorkingGroupPage.WaitingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who asks to take part in a working group by approval, as far as the fence shows it. Needs a transaction. */
@ApplicationScoped
public class Requests {

    private static final String DECIDE =
            "UPDATE organisations.working_group_request SET decision = ?, reason = ?, decided_by = ?, decided_at = ?,"
                    + " version = version + 1 WHERE decision IS NULL";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** What becomes of a request. */
    enum Decision {
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** The person takes part anyway, or the group has ended. */
        LAPSED
    }

    /** A request as it is decided. */
    record Stored(
            RequestId id,
            WorkingGroupId group,
            OrganisationId organisation,
            PersonId person,
            boolean waiting,
            long version) {}

    /** @throws WorkingGroupProblem.AskedAlready when one waits for a decision */
    public void add(
            RequestId id,
            WorkingGroupId group,
            OrganisationId organisation,
            PersonId person,
            String words,
            PersonId askedBy,
            Instant now) {
        var added = database.change(
                within,
                "INSERT INTO organisations.working_group_request (id, working_group_id, organisation_id, person_id,"
                        + " words, asked_by, asked_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
                id.value(),
                group.value(),
                organisation.value(),
                person.value(),
                words,
                askedBy.value(),
                now.atOffset(ZoneOffset.UTC));
        if (added == 0) {
            throw new WorkingGroupProblem.AskedAlready();
        }
    }

    Optional<Stored> find(WorkingGroupId group, RequestId request) {
        return database.first(
                within,
                Requests::stored,
                "SELECT * FROM organisations.working_group_request WHERE working_group_id = ? AND id = ?",
                group.value(),
                request.value());
    }

    /**
     * @param group held
     * @return whether it waited for a decision, and one by this person
     */
    boolean decide(Stored request, Decision decision, @Nullable String reason, PersonId by, Instant now) {
        return database.change(
                        within,
                        DECIDE + " AND id = ?",
                        decision.name(),
                        reason,
                        by.value(),
                        now.atOffset(ZoneOffset.UTC),
                        request.id.value())
                == 1;
    }

    /** Whoever takes part need not ask any more. */
    void lapse(WorkingGroupId group, OrganisationId organisation, PersonId person, PersonId by, Instant now) {
        database.change(
                within,
                DECIDE + " AND working_group_id = ? AND organisation_id = ? AND person_id = ?",
                Decision.LAPSED.name(),
                null,
                by.value(),
                now.atOffset(ZoneOffset.UTC),
                group.value(),
                organisation.value(),
                person.value());
    }

    /** A group that has ended takes nobody in. */
    void lapse(WorkingGroupId group, PersonId by, Instant now) {
        database.change(
                within,
                DECIDE + " AND working_group_id = ?",
                Decision.LAPSED.name(),
                null,
                by.value(),
                now.atOffset(ZoneOffset.UTC),
                group.value());
    }

    /** What somebody asked last, if it waits or was declined. */
    Optional<Asked> last(WorkingGroupId group, OrganisationId organisation, PersonId person) {
        return database.first(
                within,
                row -> new Asked(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        Participants.at(row, "asked_at"),
                        row.getString("reason")),
                "SELECT id, words, asked_at, reason FROM (SELECT * FROM organisations.working_group_request"
                        + " WHERE working_group_id = ? AND organisation_id = ? AND person_id = ?"
                        + " ORDER BY asked_at DESC, id DESC LIMIT 1) newest"
                        + " WHERE decision IS NULL OR decision = 'DECLINED'",
                group.value(),
                organisation.value(),
                person.value());
    }

    /** Those that wait, the oldest first; none for those who may not decide. */
    List<WaitingRequest> waiting(WorkingGroupId group) {
        return database.all(
                within,
                Requests::waitingRequest,
                "SELECT * FROM organisations.working_group_requests(?)",
                group.value());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new RequestId(row.getObject("id", UUID.class)),
                new WorkingGroupId(row.getObject("working_group_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("decision") == null,
                row.getLong("version"));
    }

    private static WaitingRequest waitingRequest(ResultSet row) throws SQLException {
        var name = row.getString("person_name");
        var asking = row.getString("asked_by_name");
        return new WaitingRequest(
                new RequestId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                name,
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                row.getString("words"),
                asking.equals(name) ? null : asking,
                Participants.at(row, "asked_at"),
                row.getLong("version"));
    }
}
