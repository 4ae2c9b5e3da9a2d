package eu.koinon.organisations.profile;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The profiles as wholes: their versions and when they were confirmed. Needs a transaction. */
@ApplicationScoped
public class Profiles {

    /** An organisation that has not said anything yet has a profile all the same. */
    private static final Head NONE = new Head(null, 0);

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Entries entries;

    /** What a profile is known by besides what stands in it. */
    public record Head(@Nullable Instant confirmedAt, long version) {}

    public Head of(OrganisationId organisation) {
        return database.first(
                        within,
                        Profiles::head,
                        "SELECT confirmed_at, version FROM organisations.profile WHERE organisation_id = ?",
                        organisation.value())
                .orElse(NONE);
    }

    /** When each of these was last confirmed. */
    public Map<OrganisationId, Instant> confirmed(Collection<OrganisationId> organisations) {
        var found = new HashMap<OrganisationId, Instant>();
        database.all(
                within,
                row -> found.put(
                        new OrganisationId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant()),
                "SELECT organisation_id, confirmed_at FROM organisations.profile"
                        + " WHERE organisation_id = ANY (?) AND confirmed_at IS NOT NULL",
                (Object) organisations.stream().map(OrganisationId::value).toArray(UUID[]::new));
        return found;
    }

    /**
     * Takes the next version, and holds the profile until the transaction ends.
     *
     * @return false when somebody else took it first
     */
    public boolean next(OrganisationId organisation, long version) {
        if (version == 0) {
            return database.change(
                            within,
                            "INSERT INTO organisations.profile (organisation_id, version) VALUES (?, 1)"
                                    + " ON CONFLICT (organisation_id) DO NOTHING",
                            organisation.value())
                    == 1;
        }
        return database.change(
                        within,
                        "UPDATE organisations.profile SET version = version + 1 WHERE organisation_id = ? AND version = ?",
                        organisation.value(),
                        version)
                == 1;
    }

    void confirm(OrganisationId organisation, Instant now) {
        database.change(
                within,
                "INSERT INTO organisations.profile (organisation_id, confirmed_at, version) VALUES (?, ?, 1)"
                        + " ON CONFLICT (organisation_id) DO UPDATE SET confirmed_at = excluded.confirmed_at,"
                        + " version = profile.version + 1",
                organisation.value(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** For the demonstration: what an organisation says of itself, and when it confirmed it. */
    public void write(OrganisationId organisation, DetailsForm form, @Nullable Instant confirmed) {
        var problems = new InvalidFields.Gathering();
        var said = form.read(problems);
        problems.orThrow();
        database.change(
                within,
                "INSERT INTO organisations.profile (organisation_id, confirmed_at, version) VALUES (?, ?, 1)",
                organisation.value(),
                confirmed == null ? null : confirmed.atOffset(ZoneOffset.UTC));
        entries.replace(organisation, said);
    }

    void asked(OrganisationId organisation, boolean again, Instant now) {
        var column = again ? "reminded_at" : "asked_at";
        database.change(
                within,
                "INSERT INTO organisations.profile (organisation_id, asked_at, version) VALUES (?, ?, 1)"
                        + " ON CONFLICT (organisation_id) DO UPDATE SET " + column + " = excluded.asked_at",
                organisation.value(),
                now.atOffset(ZoneOffset.UTC));
    }

    private static Head head(ResultSet row) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Head(confirmed == null ? null : confirmed.toInstant(), row.getLong("version"));
    }
}
