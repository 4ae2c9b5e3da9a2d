package eu.koinon.audit.reading;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.audit.OrganisationNames;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Names of people and organisations as the fence shows them to whoever the connections act for. */
final class FencedPeople implements People, OrganisationNames {

    private final Database database;
    private final DataSource source;

    FencedPeople(DataSource source) {
        this.database = new Database(source, source);
        this.source = source;
    }

    @Override
    public Map<PersonId, PersonCard> all(Collection<PersonId> persons) {
        return database
                .all(
                        source,
                        row -> new PersonCard(
                                new PersonId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                new EmailAddress(row.getString(3)),
                                "en",
                                "Europe/Brussels",
                                true,
                                1),
                        "SELECT id, name, email FROM access.person WHERE id = ANY (?)",
                        (Object) persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    @Override
    public Optional<PersonCard> find(PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<OrganisationId, String> of(Collection<OrganisationId> organisations) {
        var names = new HashMap<OrganisationId, String>();
        database.all(
                source,
                row -> names.put(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)),
                "SELECT id, name FROM organisations.organisation WHERE id = ANY (?)",
                (Object) organisations.stream().map(OrganisationId::value).toArray(UUID[]::new));
        return names;
    }

    @Override
    public Optional<PersonCard> byEmail(EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PersonCard add(String name, EmailAddress email, String language, String timeZone) {
        throw new UnsupportedOperationException();
    }
}
