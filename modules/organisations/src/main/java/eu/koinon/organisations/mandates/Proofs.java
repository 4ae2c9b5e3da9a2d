package eu.koinon.organisations.mandates;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.blobs.FileType;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** The proofs of mandates, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
class Proofs {

    private static final String ALL = "SELECT m.person_id, p.role, p.name, p.type, p.size, p.from_day, p.until_day,"
            + " p.given_at FROM organisations.mandate_proof p JOIN organisations.membership m ON m.id = p.membership_id"
            + " WHERE p.organisation_id = ? AND m.ended_at IS NULL";

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    @Inject
    Memberships memberships;

    /** A mandate that a document can prove. */
    record Held(Membership membership, Mandate mandate) {}

    /** @throws Missing when the person holds no such role there */
    Held held(OrganisationId organisation, PersonId person, String role) {
        var membership = memberships.find(organisation, person).orElseThrow(Missing::new);
        for (var mandate : membership.mandates()) {
            if (mandate.role().name().toLowerCase(Locale.ROOT).equals(role)) {
                return new Held(membership, mandate);
            }
        }
        throw new Missing();
    }

    List<Proof> of(OrganisationId organisation) {
        return database.all(
                within, Proofs::proof, ALL + " ORDER BY p.given_at DESC, p.membership_id", organisation.value());
    }

    /** @throws Missing when there is none */
    UUID reference(Held held) {
        return database.first(
                        within,
                        row -> row.getObject(1, UUID.class),
                        "SELECT reference FROM organisations.mandate_proof WHERE membership_id = ? AND role = ?",
                        held.membership.id(),
                        held.mandate.role().name())
                .orElseThrow(Missing::new);
    }

    /** In place of one that is there. */
    Proof put(Held held, UUID reference, String name, FileType type, long size, PersonId by, Instant givenAt) {
        remove(held);
        var mandate = held.mandate;
        database.change(
                within,
                "INSERT INTO organisations.mandate_proof (membership_id, organisation_id, role, reference, name, type,"
                        + " size, from_day, until_day, given_by, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                held.membership.id(),
                held.membership.organisation().value(),
                mandate.role().name(),
                reference,
                name,
                type.name(),
                size,
                mandate.fromDay(),
                mandate.untilDay(),
                by.value(),
                givenAt.atOffset(ZoneOffset.UTC));
        return new Proof(
                held.membership.person(),
                mandate.role(),
                name,
                type,
                size,
                mandate.fromDay(),
                mandate.untilDay(),
                givenAt);
    }

    /** The database gives up the file with it. */
    boolean remove(Held held) {
        return database.change(
                        within,
                        "DELETE FROM organisations.mandate_proof WHERE membership_id = ? AND role = ?",
                        held.membership.id(),
                        held.mandate.role().name())
                > 0;
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
