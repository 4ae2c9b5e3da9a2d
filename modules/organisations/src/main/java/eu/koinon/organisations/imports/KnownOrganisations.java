package eu.koinon.organisations.imports;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds, for many rows at once, the organisations that they may be about. Needs a transaction. */
@ApplicationScoped
class KnownOrganisations {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** One as it is stored. */
    record Known(OrganisationId id, Kind kind, Profile profile) {}

    /** What was found, by each of the ways to look for it. */
    record Found(Map<UUID, Known> byId, Map<String, Known> byName, Map<String, Known> byLook) {

        Optional<Known> withId(@Nullable UUID id) {
            return Optional.ofNullable(id).map(byId::get);
        }

        Optional<Known> named(String name) {
            return Optional.ofNullable(byName.get(Names.searchKey(name)));
        }

        /** Another one that has the name, or one that can be taken for it. */
        Optional<Known> inTheWayOf(String name, @Nullable OrganisationId self) {
            return named(name)
                    .or(() -> Optional.ofNullable(byLook.get(Names.lookAlikeKey(name))))
                    .filter(known -> !known.id().equals(self));
        }
    }

    /** @param hold whether nobody else may change them until the transaction ends; taken in the order of their ids */
    Found find(Collection<UUID> ids, Collection<String> names, boolean hold) {
        var found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>());
        database.all(
                        within,
                        KnownOrganisations::known,
                        "SELECT id, kind, name, short_name, country, city, level, website, summary_en, summary_de, summary_fr"
                                + " FROM organisations.organisation WHERE state = 'ACTIVE'"
                                + " AND (id = ANY (?) OR search_key = ANY (?) OR look_alike = ANY (?)) ORDER BY id"
                                + (hold ? " FOR UPDATE" : ""),
                        ids.toArray(UUID[]::new),
                        names.stream().map(Names::searchKey).distinct().toArray(String[]::new),
                        names.stream().map(Names::lookAlikeKey).distinct().toArray(String[]::new))
                .forEach(known -> {
                    found.byId.put(known.id.value(), known);
                    found.byName.put(Names.searchKey(known.profile.name()), known);
                    found.byLook.put(Names.lookAlikeKey(known.profile.name()), known);
                });
        return found;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new OrganisationId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new Profile(
                        row.getString("name"),
                        row.getString("short_name"),
                        new Country(row.getString("country")),
                        row.getString("city"),
                        Level.valueOf(row.getString("level")),
                        row.getString("website"),
                        row.getString("summary_en"),
                        row.getString("summary_de"),
                        row.getString("summary_fr")));
    }
}
