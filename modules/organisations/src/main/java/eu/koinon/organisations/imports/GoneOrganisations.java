package eu.koinon.organisations.imports;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that have left the network or merged: a list that still has them does not bring them into being again. For
 * coordinators; needs a transaction.
 */
@ApplicationScoped
class GoneOrganisations {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** @param successor the name of what it has become part of, if it merged */
    record Gone(String country, @Nullable String successor) {}

    /** What was found, by each of the ways to look for it. */
    record Found(Map<UUID, Gone> byId, Map<String, Gone> byName) {

        Optional<Gone> withId(UUID id) {
            return Optional.ofNullable(byId.get(id));
        }

        /** @param country by ISO 3166-1; any, where the row names none */
        Optional<Gone> named(String name, @Nullable String country) {
            return Optional.ofNullable(byName.get(Names.searchKey(name)))
                    .filter(gone -> country == null || country.equals(gone.country));
        }
    }

    Found find(Collection<UUID> ids, Collection<String> names) {
        var found = new Found(new HashMap<>(), new HashMap<>());
        database.all(
                within,
                row -> {
                    var gone = new Gone(row.getString("country"), row.getString("successor"));
                    found.byId.put(row.getObject("id", UUID.class), gone);
                    found.byName.put(row.getString("search_key"), gone);
                    return gone;
                },
                "SELECT o.id, o.search_key, o.country,"
                        + " (SELECT n.name FROM organisations.succession s"
                        + "  JOIN organisations.organisation n ON n.id = s.successor_id"
                        + "  WHERE s.organisation_id = o.id AND s.kind = 'MERGE' AND s.undone_at IS NULL"
                        + "  ORDER BY s.done_at DESC LIMIT 1) AS successor"
                        + " FROM organisations.organisation o WHERE o.state <> 'ACTIVE'"
                        + " AND (o.id = ANY (?) OR o.search_key = ANY (?)) ORDER BY o.id",
                ids.toArray(UUID[]::new),
                names.stream().map(Names::searchKey).distinct().toArray(String[]::new));
        return found;
    }
}
