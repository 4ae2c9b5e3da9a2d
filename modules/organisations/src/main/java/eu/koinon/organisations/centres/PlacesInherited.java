package eu.koinon.organisations.centres;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.Inheritance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Places go with their organisation. Where both have the same place, that of the predecessor stays with its record; the
 * shelters go all or none, and of them nobody is told more than how many there are.
 */
@ApplicationScoped
public class PlacesInherited implements Inheritance {

    private static final String SHELTERS = "shelters";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    private record Known(UUID id, String name, boolean inBoth) {}

    @Override
    public List<Foreseen> foresee(Handover handover) {
        var foreseen = new ArrayList<Foreseen>();
        for (var place : known(handover)) {
            foreseen.add(new Foreseen(fate(handover, place), place.id.toString(), place.name));
        }
        count(foreseen, handover.takes(SHELTERS) ? Fate.SHELTERS_MOVE : Fate.SHELTERS_STAY, handover.from());
        return foreseen;
    }

    private static Fate fate(Handover handover, Known place) {
        if (place.inBoth) {
            return Fate.PLACE_IN_BOTH;
        }
        return handover.takes(place.id.toString()) ? Fate.PLACE_MOVES : Fate.PLACE_STAYS;
    }

    @Override
    public void carryOut(Handover handover) {
        var going = known(handover).stream()
                .filter(place -> fate(handover, place) == Fate.PLACE_MOVES)
                .map(Known::id)
                .toArray(UUID[]::new);
        database.first(
                within,
                row -> row.getLong(1),
                "SELECT organisations.hand_over_places(?, ?, ?, ?, ?)",
                handover.id(),
                handover.from().value(),
                handover.successor().value(),
                going,
                handover.takes(SHELTERS));
    }

    @Override
    public List<Foreseen> foreseeUndo(Handover handover) {
        var foreseen = new ArrayList<Foreseen>();
        var shelters = new ArrayList<UUID>();
        database.all(
                within,
                row -> {
                    var id = row.getObject("place_id", UUID.class);
                    if (row.getBoolean("shelter")) {
                        return row.getBoolean("there") && shelters.add(id);
                    }
                    var name = row.getString("name");
                    return foreseen.add(new Foreseen(
                            fateSince(row.getBoolean("there"), row.getBoolean("changed")),
                            id.toString(),
                            name == null ? "" : name + ", " + row.getString("town")));
                },
                "SELECT * FROM organisations.handed_over_places(?)",
                handover.id());
        if (!shelters.isEmpty()) {
            foreseen.add(new Foreseen(Fate.SHELTERS_RETURN, "", String.valueOf(shelters.size())));
        }
        if (handover.kind() == Handover.Kind.SPLIT) {
            // the organisation goes, and with it what it has of its own by now
            var own = shelters(handover.successor()) - shelters.size();
            if (own > 0) {
                foreseen.add(new Foreseen(Fate.SHELTERS_END, "", String.valueOf(own)));
            }
        }
        return foreseen;
    }

    private static Fate fateSince(boolean there, boolean changed) {
        if (!there) {
            return Fate.PLACE_GONE_MEANWHILE;
        }
        return changed ? Fate.PLACE_CHANGED_MEANWHILE : Fate.PLACE_RETURNS;
    }

    @Override
    public void undo(Handover handover) {
        database.first(within, row -> row.getLong(1), "SELECT organisations.hand_back_places(?)", handover.id());
    }

    @Override
    public List<Foreseen> foreseeReturn(OrganisationId organisation) {
        var foreseen = new ArrayList<>(database.all(
                within,
                row -> new Foreseen(
                        Fate.PLACE_RETURNS, row.getString("id"), row.getString("name") + ", " + row.getString("town")),
                "SELECT id, name, town FROM organisations.place WHERE organisation_id = ? AND kind <> 'SHELTER'"
                        + " ORDER BY search_key, id",
                organisation.value()));
        count(foreseen, Fate.SHELTERS_RETURN, organisation);
        return foreseen;
    }

    private void count(List<Foreseen> foreseen, Fate fate, OrganisationId organisation) {
        var shelters = shelters(organisation);
        if (shelters > 0) {
            foreseen.add(new Foreseen(fate, "", String.valueOf(shelters)));
        }
    }

    private long shelters(OrganisationId organisation) {
        return database.first(
                        within, row -> row.getLong(1), "SELECT organisations.shelters_of(?)", organisation.value())
                .orElse(0L);
    }

    private List<Known> known(Handover handover) {
        var to = handover.to();
        return database.all(
                within,
                row -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("name") + ", " + row.getString("town"),
                        row.getBoolean("in_both")),
                "SELECT p.id, p.name, p.town, EXISTS (SELECT 1 FROM organisations.place q WHERE q.organisation_id = ?"
                        + " AND q.kind = p.kind AND q.search_key = p.search_key) AS in_both"
                        + " FROM organisations.place p WHERE p.organisation_id = ? AND p.kind <> 'SHELTER'"
                        + " ORDER BY p.search_key, p.id",
                to == null ? null : to.value(),
                handover.from().value());
    }
}
