package eu.koinon.organisations.deputies;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.Inheritance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Whom somebody has named as a deputy they have named for one organisation: elsewhere they name somebody anew. */
@ApplicationScoped
public class DeputiesInherited implements Inheritance {

    private static final String DEPUTIES = "SELECT d.id, p.name FROM organisations.deputy d"
            + " JOIN access.person p ON p.id = d.person_id WHERE d.organisation_id = ? AND d.ended_at IS NULL";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Override
    public List<Foreseen> foresee(Handover handover) {
        var people = handover.people().stream().map(PersonId::value).toArray(UUID[]::new);
        return database.all(
                within,
                row -> new Foreseen(Fate.DEPUTY_ENDS, row.getString("id"), row.getString("name")),
                DEPUTIES + " AND (d.person_id = ANY (?) OR d.deputy_id = ANY (?)) ORDER BY p.name, d.id",
                handover.from().value(),
                people,
                people);
    }

    /** They end with the membership, by the database itself. */
    @Override
    public void carryOut(Handover handover) {}

    @Override
    public List<Foreseen> foreseeUndo(Handover handover) {
        return database.all(
                within,
                row -> new Foreseen(Fate.DEPUTY_ENDS, row.getString("id"), row.getString("name")),
                DEPUTIES + " AND EXISTS (SELECT 1 FROM organisations.succession_membership s"
                        + " WHERE s.succession_id = ? AND s.what = 'BEGUN' AND s.person_id IN (d.person_id, d.deputy_id))"
                        + " ORDER BY p.name, d.id",
                handover.successor().value(),
                handover.id());
    }

    /** They end with the membership, by the database itself. */
    @Override
    public void undo(Handover handover) {}
}
