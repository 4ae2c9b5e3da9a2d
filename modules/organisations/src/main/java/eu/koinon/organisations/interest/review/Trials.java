package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The selections that coordinators try. */
@ApplicationScoped
class Trials {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The one changed last at the head. */
    List<Trial> of(CallId call) {
        var picks = picks(call);
        return database.all(
                within,
                row -> {
                    var id = new TrialId(row.getObject("id", UUID.class));
                    return new Trial(
                            id,
                            row.getString("name"),
                            row.getString("by_name"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            picks.getOrDefault(id, Set.of()),
                            row.getLong("version"));
                },
                "SELECT t.id, t.name, p.name AS by_name, t.changed_at, t.version FROM organisations.interest_trial t"
                        + " LEFT JOIN access.person p ON p.id = t.created_by"
                        + " WHERE t.call_id = ? ORDER BY t.changed_at DESC, t.id",
                call.value());
    }

    /** @throws Missing when the call has none of this id */
    Trial get(CallId call, TrialId trial) {
        return of(call).stream()
                .filter(each -> each.id().equals(trial))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    TrialId add(CallId call, String name, PersonId by) {
        var id = new TrialId(ids.next());
        try {
            database.change(
                    within,
                    "INSERT INTO organisations.interest_trial (id, call_id, name, name_key, created_by, created_at,"
                            + " changed_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
                    id.value(),
                    call.value(),
                    name,
                    Names.searchKey(name),
                    by.value(),
                    now(),
                    now());
        } catch (Database.DatabaseFailed e) {
            throw e.isDuplicate() ? new ReviewProblem.TrialNameTaken() : e;
        }
        return id;
    }

    /** @return whether it was still in that version */
    boolean rename(TrialId trial, long version, String name) {
        try {
            return database.change(
                            within,
                            "UPDATE organisations.interest_trial SET name = ?, name_key = ?, changed_at = ?,"
                                    + " version = version + 1 WHERE id = ? AND version = ?",
                            name,
                            Names.searchKey(name),
                            now(),
                            trial.value(),
                            version)
                    == 1;
        } catch (Database.DatabaseFailed e) {
            throw e.isDuplicate() ? new ReviewProblem.TrialNameTaken() : e;
        }
    }

    /** What is picked that does not belong to the call is left out. */
    void pick(CallId call, TrialId trial, Collection<ApplicationId> picks) {
        database.change(within, "DELETE FROM organisations.interest_trial_pick WHERE trial_id = ?", trial.value());
        database.change(
                within,
                "INSERT INTO organisations.interest_trial_pick (trial_id, application_id)"
                        + " SELECT ?, a.id FROM organisations.interest_application a"
                        + " WHERE a.call_id = ? AND a.state = 'SUBMITTED' AND a.id = ANY (?::uuid[])",
                trial.value(),
                call.value(),
                picks.stream().map(ApplicationId::toString).collect(Collectors.joining(",", "{", "}")));
    }

    void remove(TrialId trial) {
        database.change(within, "DELETE FROM organisations.interest_trial WHERE id = ?", trial.value());
    }

    private Map<TrialId, Set<ApplicationId>> picks(CallId call) {
        var picks = new HashMap<TrialId, Set<ApplicationId>>();
        database.all(
                within,
                row -> picks.computeIfAbsent(new TrialId(row.getObject(1, UUID.class)), id -> new HashSet<>())
                        .add(new ApplicationId(row.getObject(2, UUID.class))),
                "SELECT k.trial_id, k.application_id FROM organisations.interest_trial_pick k"
                        + " JOIN organisations.interest_trial t ON t.id = k.trial_id"
                        + " JOIN organisations.interest_application a ON a.id = k.application_id"
                        + " WHERE t.call_id = ? AND a.state = 'SUBMITTED'",
                call.value());
        return picks;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
