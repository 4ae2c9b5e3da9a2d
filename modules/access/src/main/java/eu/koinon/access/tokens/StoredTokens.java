package eu.koinon.access.tokens;

import eu.koinon.access.Permission;
import eu.koinon.access.Secret;
import eu.koinon.access.Token;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tokens as rows; only the hash of the secret is kept. */
@ApplicationScoped
public class StoredTokens {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** What a shown secret stands for. */
    public record Grant(PersonId person, OrganisationId organisation, Set<Permission> scopes) {}

    public void add(Token token, PersonId person, String secret) {
        database.change(
                database.within(),
                "INSERT INTO access.token (id, person_id, organisation_id, name, hash, scopes, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                person.value(),
                token.organisation(),
                token.name(),
                Secret.hash(secret),
                token.scopes().stream().map(Enum::name).collect(Collectors.joining(" ")),
                token.createdAt().atOffset(ZoneOffset.UTC),
                token.expiresAt().atOffset(ZoneOffset.UTC));
    }

    /** The person's tokens that are neither revoked nor expired, newest first. */
    public List<Token> of(PersonId person) {
        return database.all(
                database.within(),
                StoredTokens::token,
                "SELECT id, name, organisation_id, scopes, created_at, expires_at, last_used_at FROM access.token"
                        + " WHERE person_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY id DESC",
                person.value(),
                now());
    }

    public boolean revoke(UUID token, PersonId person) {
        return database.change(
                        database.within(),
                        "UPDATE access.token SET revoked_at = ? WHERE id = ? AND person_id = ? AND revoked_at IS NULL",
                        now(),
                        token,
                        person.value())
                == 1;
    }

    /** Looks a shown secret up, and notes (to the minute) that it was used. */
    public Optional<Grant> recognise(String secret) {
        var found = database.first(
                database.beside(),
                row -> new Used(
                        row.getObject("id", UUID.class),
                        new Grant(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                scopes(row.getString("scopes"))),
                        instant(row, "last_used_at")),
                "SELECT id, person_id, organisation_id, scopes, last_used_at FROM access.token"
                        + " WHERE hash = ? AND revoked_at IS NULL AND expires_at > ?",
                Secret.hash(secret),
                now());
        found.filter(used -> used.lastUsedAt.isEmpty()
                        || used.lastUsedAt.get().plusSeconds(60).isBefore(clock.instant()))
                .ifPresent(used -> database.change(
                        database.beside(), "UPDATE access.token SET last_used_at = ? WHERE id = ?", now(), used.id));
        return found.map(Used::grant);
    }

    private record Used(UUID id, Grant grant, Optional<Instant> lastUsedAt) {}

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("organisation_id", UUID.class),
                scopes(row.getString("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Set<Permission> scopes(String stored) {
        // a permission that a later version no longer knows grants nothing
        var known = Arrays.stream(Permission.values()).map(Enum::name).collect(Collectors.toSet());
        var named = new TreeSet<>(Arrays.asList(stored.split(" ")));
        named.retainAll(known);
        var scopes = EnumSet.noneOf(Permission.class);
        named.forEach(name -> scopes.add(Permission.valueOf(name)));
        return scopes;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
