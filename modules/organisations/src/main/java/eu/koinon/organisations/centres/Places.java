package eu.koinon.organisations.centres;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Visibility;
import eu.koinon.organisations.profile.Entries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The places as far as the fence shows them; to a script with a token no shelter at all. Needs a transaction. */
@ApplicationScoped
public class Places {

    static final String COLUMNS =
            "SELECT id, organisation_id, organisation_name, kind, name, country, town, zone, hours,"
                    + " visibility, search_key, version FROM organisations.place WHERE ";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Entries entries;

    @Inject
    private CurrentActor current;

    /** Of one organisation, the counselling centres first. */
    public List<Place> of(OrganisationId organisation) {
        return complete(database.all(
                within,
                Places::head,
                COLUMNS + "organisation_id = ? ORDER BY kind, search_key, id",
                organisation.value()));
    }

    /** @throws Missing when the organisation has none with this id, or the fence hides it */
    Place get(OrganisationId organisation, PlaceId place) {
        var found = database.all(
                within, Places::head, COLUMNS + "organisation_id = ? AND id = ?", organisation.value(), place.value());
        return complete(found).stream().findFirst().orElseThrow(Missing::new);
    }

    /** A token lies in files and in other people's systems: where a shelter is must not come to lie there too. */
    boolean isKeptFromTheReader(PlaceKind kind) {
        return kind == PlaceKind.SHELTER && current.tokenScopes() != null;
    }

    private List<Place> complete(List<Place.Head> found) {
        var heads =
                found.stream().filter(head -> !isKeptFromTheReader(head.kind())).toList();
        var entriesOf =
                entries.ofPlaces(heads.stream().map(head -> head.id().value()).toList());
        return heads.stream()
                .map(head -> head.with(entriesOf.apply(head.id().value())))
                .toList();
    }

    void add(OrganisationId organisation, PlaceId id, PlaceForm.Read place) {
        database.change(
                within,
                "INSERT INTO organisations.place (id, organisation_id, kind, name, country, town, zone, hours, visibility,"
                        + " search_key, search_text, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                id.value(),
                organisation.value(),
                place.kind().name(),
                place.name(),
                place.country().code(),
                place.town(),
                place.zone().getId(),
                place.hours().kept(),
                place.visibility().name(),
                key(place),
                Names.searchKey(place.name() + " " + place.town()));
        entries.replace(organisation, id.value(), place.kind().name(), place.entries());
    }

    /** For the demonstration. */
    public void write(OrganisationId organisation, PlaceId id, PlaceForm form) {
        var problems = new InvalidFields.Gathering();
        var place = form.read(problems, form.readKind(problems));
        problems.orThrow();
        add(organisation, id, place);
    }

    /** @return false when somebody else has changed it since that version */
    boolean change(OrganisationId organisation, PlaceId id, long version, PlaceForm.Read place) {
        var changed = database.change(
                within,
                "UPDATE organisations.place SET name = ?, country = ?, town = ?, zone = ?, hours = ?, visibility = ?,"
                        + " search_key = ?, search_text = ?, version = version + 1"
                        + " WHERE id = ? AND organisation_id = ? AND version = ?",
                place.name(),
                place.country().code(),
                place.town(),
                place.zone().getId(),
                place.hours().kept(),
                place.visibility().name(),
                key(place),
                Names.searchKey(place.name() + " " + place.town()),
                id.value(),
                organisation.value(),
                version);
        if (changed == 1) {
            entries.replace(organisation, id.value(), place.kind().name(), place.entries());
        }
        return changed == 1;
    }

    /** @return false when somebody else has changed it since that version */
    boolean remove(OrganisationId organisation, PlaceId id, long version) {
        return database.change(
                        within,
                        "DELETE FROM organisations.place WHERE id = ? AND organisation_id = ? AND version = ?",
                        id.value(),
                        organisation.value(),
                        version)
                == 1;
    }

    /** Town by town, and in a town by name. */
    private static String key(PlaceForm.Read place) {
        return Names.searchKey(place.town()) + " " + Names.searchKey(place.name());
    }

    static Place.Head head(ResultSet row) throws SQLException {
        return new Place.Head(
                new PlaceId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Country(row.getString("country")),
                row.getString("town"),
                Hours.ofKept(row.getString("hours")),
                ZoneId.of(row.getString("zone")),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("search_key"),
                row.getLong("version"));
    }
}
