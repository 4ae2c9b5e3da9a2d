package eu.koinon.organisations.succession;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.membership.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Mergers, splits and returns on record, with what they did to memberships. For coordinators; needs a transaction. */
@ApplicationScoped
class Successions {

    private static final String SELECT = """
            SELECT s.*, o.name AS organisation_name, n.name AS successor_name, p.name AS by_name, u.name AS undone_name
            FROM organisations.succession s
            JOIN organisations.organisation o ON o.id = s.organisation_id
            LEFT JOIN organisations.organisation n ON n.id = s.successor_id
            JOIN access.person p ON p.id = s.done_by
            LEFT JOIN access.person u ON u.id = s.undone_by
            """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** What a succession did to a membership. */
    enum What {
        ENDED,
        BEGUN,
        ROLES_ADDED,
        REOPENED
    }

    /** @param version of the membership, as the succession left it */
    record Kept(
            What what, UUID membership, OrganisationId organisation, PersonId person, Set<Role> roles, long version) {}

    void add(
            SuccessionId id,
            Succession.Kind kind,
            OrganisationId organisation,
            @Nullable OrganisationId successor,
            boolean administered,
            String reason,
            PersonId by,
            Instant at,
            Instant undoUntil) {
        database.change(
                within,
                "INSERT INTO organisations.succession (id, kind, organisation_id, successor_id, administered, reason,"
                        + " done_by, done_at, undo_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                kind.name(),
                organisation.value(),
                successor == null ? null : successor.value(),
                administered,
                reason,
                by.value(),
                at(at),
                at(undoUntil));
    }

    /** @throws Missing when there is none */
    Succession get(SuccessionId id) {
        return database.first(within, Successions::succession, SELECT + " WHERE s.id = ?", id.value())
                .orElseThrow(Missing::new);
    }

    /** The newest first. */
    List<Succession> undoable(Instant now) {
        return database.all(
                within,
                Successions::succession,
                SELECT + " WHERE s.undone_at IS NULL AND s.undo_until > ? ORDER BY s.undo_until, s.id",
                now.atOffset(ZoneOffset.UTC));
    }

    List<Succession> latest(int most) {
        return database.all(
                within, Successions::succession, SELECT + " ORDER BY s.done_at DESC, s.id DESC LIMIT ?", most);
    }

    /** Whether somebody administered the successor before. */
    boolean wasAdministered(SuccessionId id) {
        return database.first(
                        within,
                        row -> row.getBoolean(1),
                        "SELECT administered FROM organisations.succession WHERE id = ?",
                        id.value())
                .orElse(false);
    }

    /** Whether something later was done to the organisation that still holds. */
    boolean isOvertaken(Succession succession) {
        return database.first(
                        within,
                        row -> row.getBoolean(1),
                        "SELECT EXISTS (SELECT 1 FROM organisations.succession s WHERE s.id <> ? AND s.done_at >= ?"
                                + " AND s.undone_at IS NULL AND s.organisation_id = ? AND s.kind <> 'SPLIT')",
                        succession.id().value(),
                        at(succession.at()),
                        succession.organisation().value())
                .orElse(false);
    }

    void undone(SuccessionId id, String reason, PersonId by, Instant at) {
        database.change(
                within,
                "UPDATE organisations.succession SET undo_reason = ?, undone_by = ?, undone_at = ? WHERE id = ?",
                reason,
                by.value(),
                at(at),
                id.value());
    }

    /** @param membership as it is now, written */
    void keep(SuccessionId id, What what, Membership membership, Set<Role> roles) {
        database.change(
                within,
                "INSERT INTO organisations.succession_membership (succession_id, what, membership_id, organisation_id,"
                        + " person_id, roles, version) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                what.name(),
                membership.id(),
                membership.organisation().value(),
                membership.person().value(),
                roles.stream().sorted().map(Role::name).collect(Collectors.joining(" ")),
                membership.version());
    }

    List<Kept> kept(SuccessionId id) {
        return database.all(
                within,
                Successions::kept,
                "SELECT * FROM organisations.succession_membership WHERE succession_id = ? ORDER BY membership_id",
                id.value());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                What.valueOf(row.getString("what")),
                row.getObject("membership_id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Arrays.stream(row.getString("roles").split(" "))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getLong("version"));
    }

    private static Succession succession(ResultSet row) throws SQLException {
        var successor = row.getObject("successor_id", UUID.class);
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Succession(
                new SuccessionId(row.getObject("id", UUID.class)),
                Succession.Kind.valueOf(row.getString("kind")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                successor == null ? null : new OrganisationId(successor),
                row.getString("successor_name"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getObject("undo_until", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_name"),
                row.getString("undo_reason"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
