package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.applications.ApplicationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The discussion of each application, as far as the fence shows it. */
@ApplicationScoped
class Remarks {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The oldest first. */
    List<Remark> of(ApplicationId application) {
        return database.all(
                within,
                row -> new Remark(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                "SELECT k.person_id, p.name, o.short_name, k.words, k.at FROM organisations.interest_remark k"
                        + " JOIN access.person p ON p.id = k.person_id"
                        + " JOIN organisations.organisation o ON o.id = k.organisation_id"
                        + " WHERE k.application_id = ? ORDER BY k.at, k.id",
                application.value());
    }

    void add(ApplicationId application, PersonId person, OrganisationId organisation, String words) {
        database.change(
                within,
                "INSERT INTO organisations.interest_remark (id, application_id, person_id, organisation_id, words, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                ids.next(),
                application.value(),
                person.value(),
                organisation.value(),
                words,
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
