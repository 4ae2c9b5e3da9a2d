package eu.koinon.access.accounts;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored persons; what is found is what the fence shows. */
@ApplicationScoped
public class Persons implements People {

    @PersistenceContext(unitName = "koinon")
    private EntityManager rows;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Override
    public Optional<PersonCard> find(PersonId person) {
        return load(person).map(Person::card);
    }

    @Override
    public Map<PersonId, PersonCard> all(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return rows.createQuery("SELECT p FROM Person p WHERE p.id IN :ids", Person.class)
                .setParameter("ids", persons.stream().map(PersonId::value).toList())
                .getResultStream()
                .map(Person::card)
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    @Override
    public Optional<PersonCard> byEmail(EmailAddress email) {
        return rows.createQuery("SELECT p FROM Person p WHERE p.emailKey = :key", Person.class)
                .setParameter("key", email.key())
                .getResultStream()
                .findFirst()
                .map(Person::card);
    }

    @Override
    public boolean isEmpty() {
        return rows.createNativeQuery("SELECT 1 FROM access.person LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    @Override
    public PersonCard add(String name, EmailAddress email, String language, String timeZone) {
        var person = new Person(new PersonId(ids.next()), name, email, language, ZoneId.of(timeZone), clock.instant());
        rows.persist(person);
        rows.flush();
        return person.card();
    }

    Optional<Person> load(PersonId person) {
        return Optional.ofNullable(rows.find(Person.class, person.value()));
    }

    void flush() {
        rows.flush();
    }
}
