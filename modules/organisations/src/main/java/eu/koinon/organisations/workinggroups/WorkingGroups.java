package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.BrokenConstraint;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The working groups as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class WorkingGroups {

    private static final String LIST = """
            SELECT g.id, g.name_en, g.name_de, g.name_fr, g.purpose_en, g.purpose_de, g.purpose_fr, g.open, g.state,
                   coalesce(f.organisations, 0) AS organisations, coalesce(f.people, 0) AS people,
                   f.convening, f.convening_names,
                   coalesce(own.ours, false) AS ours, coalesce(own.mine, false) AS mine,
                   coalesce(own.convene, false) AS convene,
                   CASE WHEN own.convene OR (? AND f.convening IS NULL)
                        THEN (SELECT count(*) FROM organisations.working_group_request r
                              WHERE r.working_group_id = g.id AND r.decision IS NULL)
                        ELSE 0 END AS requests
            FROM organisations.working_group g
            LEFT JOIN (SELECT working_group_id, count(*) AS organisations, sum(people)::bigint AS people,
                              array_agg(organisation_id ORDER BY search_key, organisation_id)
                                  FILTER (WHERE convenes) AS convening,
                              array_agg(name ORDER BY search_key, organisation_id)
                                  FILTER (WHERE convenes) AS convening_names
                       FROM organisations.working_group_organisations(NULL) GROUP BY 1) f ON f.working_group_id = g.id
            LEFT JOIN (SELECT m.working_group_id, true AS ours, bool_or(m.person_id = ?) AS mine,
                              bool_or(m.person_id = ? AND m.convenes) AS convene
                       FROM organisations.working_group_member m WHERE m.organisation_id = ? GROUP BY 1) own
                ON own.working_group_id = g.id
            WHERE g.state = ?
            ORDER BY g.id
            """;

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** @param coordinates whether requests in groups without a convenor wait for this person too */
    List<WorkingGroupLine> all(
            WorkingGroup.State state, PersonId me, @Nullable OrganisationId ours, boolean coordinates) {
        return database.all(
                within,
                WorkingGroups::line,
                LIST,
                coordinates,
                me.value(),
                me.value(),
                ours == null ? null : ours.value(),
                state.name());
    }

    /** @throws Missing when there is none */
    WorkingGroup get(WorkingGroupId group) {
        var found = rows.find(WorkingGroup.class, group.value());
        if (found == null) {
            throw new Missing();
        }
        return found;
    }

    /**
     * Holds a group until the transaction ends, so that changes in it happen one after the other. Nothing else of it may
     * have been loaded before.
     *
     * @throws Missing when there is none
     * @throws WorkingGroupProblem.Ended when it has ended
     */
    WorkingGroup hold(WorkingGroupId group) {
        var held = database.first(
                        within, row -> row.getBoolean(1), "SELECT organisations.hold_working_group(?)", group.value())
                .orElse(false);
        var found = get(group);
        if (!held) {
            throw new WorkingGroupProblem.Ended();
        }
        return found;
    }

    /** @throws WorkingGroupProblem.NameTaken when another group has this name */
    public void add(WorkingGroup group) {
        rows.persist(group);
        flush();
    }

    /** @throws WorkingGroupProblem.NameTaken when another group has this name */
    void flush() {
        try {
            rows.flush();
        } catch (PersistenceException e) {
            if ("working_group_name_once".equals(BrokenConstraint.nameIn(e))) {
                throw new WorkingGroupProblem.NameTaken();
            }
            throw e;
        }
    }

    private static WorkingGroupLine line(ResultSet row) throws SQLException {
        return new WorkingGroupLine(
                new WorkingGroupId(row.getObject("id", UUID.class)),
                new Translated(row.getString("name_en"), row.getString("name_de"), row.getString("name_fr")),
                new Translated(row.getString("purpose_en"), row.getString("purpose_de"), row.getString("purpose_fr")),
                row.getBoolean("open"),
                WorkingGroup.State.valueOf(row.getString("state")),
                convening(row),
                row.getLong("organisations"),
                row.getLong("people"),
                row.getBoolean("ours"),
                row.getBoolean("mine"),
                row.getBoolean("convene"),
                row.getLong("requests"));
    }

    private static List<WorkingGroupLine.Convening> convening(ResultSet row) throws SQLException {
        var ids = row.getArray("convening");
        if (ids == null) {
            return List.of();
        }
        var organisations = Arrays.asList((UUID[]) ids.getArray());
        var names = Arrays.asList((String[]) row.getArray("convening_names").getArray());
        return IntStream.range(0, organisations.size())
                .mapToObj(i -> new WorkingGroupLine.Convening(new OrganisationId(organisations.get(i)), names.get(i)))
                .toList();
    }
}
