package eu.koinon.audit.reading;

import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.audit.LogEntry;
import eu.koinon.audit.OrganisationNames;
import eu.koinon.audit.reading.Entries.Row;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts names to the ids of entries, all at once, as far as the fence shows them to whoever reads. */
@ApplicationScoped
class Naming {

    private static final int LENGTH_OF_AN_ID = 36;

    @Inject
    People people;

    @Inject
    OrganisationNames organisations;

    /** @param own whose admin reads, or null for the auditor */
    List<LogEntry> name(List<Row> rows, @Nullable OrganisationId own) {
        var persons = new HashSet<PersonId>();
        var organisationIds = new HashSet<OrganisationId>();
        for (var row : rows) {
            addIfThere(persons, row.person());
            addIfThere(persons, person(row.about()));
            addIfThere(persons, row.inSteadOf());
            addIfThere(organisationIds, row.organisation());
            addIfThere(organisationIds, row.on());
        }
        var cards = people.all(persons);
        var names = organisations.of(organisationIds);
        return rows.stream().map(row -> entry(row, own, cards, names)).toList();
    }

    private static LogEntry entry(
            Row row,
            @Nullable OrganisationId own,
            Map<PersonId, PersonCard> people,
            Map<OrganisationId, String> organisations) {
        var isForeign = own != null && !own.equals(row.organisation());
        return new LogEntry(
                row.position(),
                row.id(),
                row.at(),
                row.person(),
                name(people, row.person()),
                row.organisation(),
                row.organisation() == null ? null : organisations.get(row.organisation()),
                row.on(),
                row.on() == null ? null : organisations.get(row.on()),
                row.what(),
                row.about(),
                name(people, person(row.about())),
                row.outcome(),
                isForeign ? null : row.address(),
                row.roles(),
                row.inSteadOf(),
                name(people, row.inSteadOf()));
    }

    private static @Nullable String name(Map<PersonId, PersonCard> people, @Nullable PersonId person) {
        var card = person == null ? null : people.get(person);
        return card == null ? null : card.name();
    }

    private static @Nullable PersonId person(@Nullable String about) {
        if (about == null || about.length() != LENGTH_OF_AN_ID) {
            return null;
        }
        try {
            return new PersonId(Ids.parse(about));
        } catch (Missing e) {
            return null;
        }
    }

    private static <T> void addIfThere(HashSet<T> set, @Nullable T value) {
        if (value != null) {
            set.add(value);
        }
    }
}
