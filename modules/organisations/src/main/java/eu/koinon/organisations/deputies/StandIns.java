package eu.koinon.organisations.deputies;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Who is to be written to as well when somebody is away. Needs a transaction on the platform's own duty to write. */
@ApplicationScoped
public class StandIns {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    /** The people named and those who stand in for them today, each once. */
    public Set<PersonId> with(OrganisationId organisation, Collection<PersonId> people) {
        var all = new LinkedHashSet<>(people);
        all.addAll(database.all(
                within,
                row -> new PersonId(row.getObject(1, UUID.class)),
                "SELECT deputy_id FROM organisations.stand_ins(?, ?, ?)",
                organisation.value(),
                people.stream().map(PersonId::value).toArray(UUID[]::new),
                clock.instant().atOffset(ZoneOffset.UTC)));
        return all;
    }
}
