package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The working groups as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class WorkingGroups {

    private static final String LIST = "SELECT g.id, g.name_en, g.name_de, g.name_fr, g.purpose_en, g.purpose_de,"
            + " g.purpose_fr, g.open, g.convenor_id, o.name AS convenor_name,"
            + " organisations.working_group_size(g.id) AS size,"
            + " EXISTS (SELECT 1 FROM organisations.working_group_member m"
            + " WHERE m.working_group_id = g.id AND m.organisation_id = ?) AS ours"
            + " FROM organisations.working_group g"
            + " LEFT JOIN organisations.organisation o ON o.id = g.convenor_id AND o.state = 'ACTIVE'"
            + " ORDER BY g.id";

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    List<WorkingGroupLine> all(@Nullable OrganisationId ours) {
        return database.all(within, WorkingGroups::line, LIST, ours == null ? null : ours.value());
    }

    public void add(WorkingGroup group) {
        rows.persist(group);
        rows.flush();
    }

    /** Somebody takes part for an organisation. */
    public void enrol(WorkingGroupId group, OrganisationId organisation, PersonId person) {
        database.change(
                within,
                "INSERT INTO organisations.working_group_member (working_group_id, organisation_id, person_id)"
                        + " VALUES (?, ?, ?)",
                group.value(),
                organisation.value(),
                person.value());
    }

    private static WorkingGroupLine line(ResultSet row) throws SQLException {
        return new WorkingGroupLine(
                new WorkingGroupId(row.getObject("id", UUID.class)),
                new Translated(row.getString("name_en"), row.getString("name_de"), row.getString("name_fr")),
                new Translated(row.getString("purpose_en"), row.getString("purpose_de"), row.getString("purpose_fr")),
                row.getBoolean("open"),
                new OrganisationId(row.getObject("convenor_id", UUID.class)),
                row.getString("convenor_name"),
                row.getLong("size"),
                row.getBoolean("ours"));
    }
}
