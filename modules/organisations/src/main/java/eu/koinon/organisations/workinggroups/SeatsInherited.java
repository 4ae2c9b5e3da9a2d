package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.Inheritance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Whoever goes to another organisation goes on taking part in their working groups, for that one. */
@ApplicationScoped
public class SeatsInherited implements Inheritance {

    private static final String THERE = " EXISTS (SELECT 1 FROM organisations.working_group_member t"
            + " WHERE t.working_group_id = w.working_group_id AND t.person_id = w.person_id"
            + " AND t.organisation_id = ?)";

    private static final String NAMED =
            "SELECT w.working_group_id, w.person_id, p.name, g.name_en, g.name_de, g.name_fr,";

    private static final String NAMES = " JOIN organisations.working_group g ON g.id = w.working_group_id"
            + " JOIN access.person p ON p.id = w.person_id";

    private static final String ORDER = " ORDER BY g.name_en, p.name, w.working_group_id, w.person_id";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Override
    public List<Foreseen> foresee(Handover handover) {
        var to = handover.to();
        var foreseen = new ArrayList<>(database.all(
                within,
                row -> seat(row, row.getBoolean("there") ? Fate.SEAT_IN_BOTH : Fate.SEAT_MOVES),
                NAMED + THERE + " AS there FROM organisations.working_group_member w" + NAMES
                        + " WHERE w.organisation_id = ? AND w.person_id = ANY (?)" + ORDER,
                to == null ? null : to.value(),
                handover.from().value(),
                people(handover)));
        foreseen.addAll(database.all(
                within,
                row -> seat(row, Fate.REQUEST_ENDS),
                NAMED + " true FROM organisations.working_group_request w" + NAMES
                        + " WHERE w.organisation_id = ? AND w.person_id = ANY (?) AND w.decision IS NULL" + ORDER,
                handover.from().value(),
                people(handover)));
        return foreseen;
    }

    @Override
    public void carryOut(Handover handover) {
        var from = handover.from().value();
        var to = handover.successor().value();
        var people = people(handover);
        database.change(
                within,
                "INSERT INTO organisations.succession_seat (succession_id, working_group_id, person_id, organisation_id,"
                        + " successor_id, joined_at, convenes, mail, convened_there)"
                        + " SELECT ?, w.working_group_id, w.person_id, ?, ?, w.joined_at, w.convenes, w.mail, t.convenes"
                        + " FROM organisations.working_group_member w"
                        + " LEFT JOIN organisations.working_group_member t ON t.working_group_id = w.working_group_id"
                        + " AND t.person_id = w.person_id AND t.organisation_id = ?"
                        + " WHERE w.organisation_id = ? AND w.person_id = ANY (?)",
                handover.id(),
                from,
                to,
                to,
                from,
                people);
        database.change(
                within,
                "INSERT INTO organisations.working_group_member AS t"
                        + " (working_group_id, organisation_id, person_id, convenes, joined_at, mail)"
                        + " SELECT s.working_group_id, s.successor_id, s.person_id, s.convenes, s.joined_at, s.mail"
                        + " FROM organisations.succession_seat s WHERE s.succession_id = ?"
                        + " ON CONFLICT (working_group_id, organisation_id, person_id)"
                        + " DO UPDATE SET convenes = t.convenes OR excluded.convenes",
                handover.id());
        // gone before the membership ends, so that it does not count as a departure
        database.change(
                within,
                "DELETE FROM organisations.working_group_member WHERE organisation_id = ? AND person_id = ANY (?)",
                from,
                people);
    }

    @Override
    public List<Foreseen> foreseeUndo(Handover handover) {
        return database.all(
                within,
                row -> seat(row, row.getBoolean("there") ? Fate.SEAT_RETURNS : Fate.SEAT_LEFT_MEANWHILE),
                NAMED + THERE + " AS there FROM organisations.succession_seat w" + NAMES
                        + " WHERE w.succession_id = ? AND w.person_id = ANY (?)" + ORDER,
                handover.successor().value(),
                handover.id(),
                people(handover));
    }

    @Override
    public void undo(Handover handover) {
        // whatever was changed since in a seat that the merger made goes back with it; one that was there before stays
        database.change(
                within,
                "INSERT INTO organisations.working_group_member"
                        + " (working_group_id, organisation_id, person_id, convenes, joined_at, mail)"
                        + " SELECT s.working_group_id, s.organisation_id, s.person_id,"
                        + " CASE WHEN s.convened_there IS NULL THEN t.convenes ELSE s.convenes END, s.joined_at,"
                        + " CASE WHEN s.convened_there IS NULL THEN t.mail ELSE s.mail END"
                        + " FROM organisations.succession_seat s"
                        + " JOIN organisations.working_group_member t ON t.working_group_id = s.working_group_id"
                        + " AND t.person_id = s.person_id AND t.organisation_id = s.successor_id"
                        + " WHERE s.succession_id = ? AND s.person_id = ANY (?) ON CONFLICT DO NOTHING",
                handover.id(),
                people(handover));
        database.change(
                within,
                "DELETE FROM organisations.working_group_member t USING organisations.succession_seat s"
                        + " WHERE s.succession_id = ? AND s.person_id = ANY (?) AND s.convened_there IS NULL"
                        + " AND t.working_group_id = s.working_group_id AND t.person_id = s.person_id"
                        + " AND t.organisation_id = s.successor_id",
                handover.id(),
                people(handover));
        database.change(
                within,
                "UPDATE organisations.working_group_member t SET convenes = false FROM organisations.succession_seat s"
                        + " WHERE s.succession_id = ? AND s.person_id = ANY (?) AND s.convenes AND NOT s.convened_there"
                        + " AND t.working_group_id = s.working_group_id AND t.person_id = s.person_id"
                        + " AND t.organisation_id = s.successor_id",
                handover.id(),
                people(handover));
    }

    private static UUID[] people(Handover handover) {
        return handover.people().stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Foreseen seat(ResultSet row, Fate fate) throws SQLException {
        return new Foreseen(
                fate,
                row.getString("working_group_id") + " " + row.getString("person_id"),
                row.getString("name"),
                names(row));
    }

    private static Map<String, String> names(ResultSet row) throws SQLException {
        var names = new HashMap<String, String>();
        names.put("en", row.getString("name_en"));
        for (var language : List.of("de", "fr")) {
            var name = row.getString("name_" + language);
            if (name != null) {
                names.put(language, name);
            }
        }
        return names;
    }
}
