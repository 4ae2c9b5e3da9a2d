package eu.koinon.organisations.profile;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries of profiles and places as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class Entries {

    private static final String COLUMNS =
            "SELECT field, item, value, visibility, organisation_id, place_id" + " FROM organisations.entry WHERE ";
    private static final String ADD = "INSERT INTO organisations.entry"
            + " (organisation_id, place_id, place_kind, field, item, value, visibility)"
            + " SELECT ?::uuid, ?::uuid, ?::text, f, i, v, s FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])"
            + " AS t(f, i, v, s)";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** Of each organisation what it says of itself as a whole. */
    public Map<OrganisationId, EntryList> ofOrganisations(Collection<OrganisationId> organisations) {
        var ids = organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
        var found =
                grouped("organisation_id", COLUMNS + "place_id IS NULL AND organisation_id = ANY (?)", (Object) ids);
        var lists = new HashMap<OrganisationId, EntryList>();
        organisations.forEach(id -> lists.put(id, new EntryList(found.getOrDefault(id.value(), List.of()))));
        return lists;
    }

    public EntryList of(OrganisationId organisation) {
        return ofOrganisations(List.of(organisation)).getOrDefault(organisation, new EntryList(List.of()));
    }

    /** Of each place what is said of it. */
    public Function<UUID, EntryList> ofPlaces(Collection<UUID> places) {
        var found = places.isEmpty()
                ? Map.<UUID, List<Entry>>of()
                : grouped("place_id", COLUMNS + "place_id = ANY (?)", (Object) places.toArray(UUID[]::new));
        return place -> new EntryList(found.getOrDefault(place, List.of()));
    }

    private Map<UUID, List<Entry>> grouped(String column, String sql, Object value) {
        var found = new HashMap<UUID, List<Entry>>();
        database.all(
                within,
                row -> found.computeIfAbsent(row.getObject(column, UUID.class), id -> new ArrayList<>())
                        .add(entry(row)),
                sql,
                value);
        return found;
    }

    /** Puts these in place of what the organisation said of itself before. */
    public void replace(OrganisationId organisation, List<Entry> entries) {
        database.change(
                within,
                "DELETE FROM organisations.entry WHERE organisation_id = ? AND place_id IS NULL",
                organisation.value());
        add(organisation, null, null, entries);
    }

    /** Puts these in place of what was said of a place before. */
    public void replace(OrganisationId organisation, UUID place, String kind, List<Entry> entries) {
        database.change(within, "DELETE FROM organisations.entry WHERE place_id = ?", place);
        add(organisation, place, kind, entries);
    }

    private void add(OrganisationId organisation, @Nullable UUID place, @Nullable String kind, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        database.change(
                within,
                ADD,
                organisation.value(),
                place,
                kind,
                column(entries, entry -> entry.field().name()),
                column(entries, Entry::item),
                column(entries, Entry::value),
                column(entries, entry -> entry.visibility().name()));
    }

    private static String[] column(List<Entry> entries, Function<Entry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                EntryField.valueOf(row.getString("field")),
                row.getString("item"),
                row.getString("value"),
                Visibility.valueOf(row.getString("visibility")));
    }
}
