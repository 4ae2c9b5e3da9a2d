package eu.koinon.access.signin;

import eu.koinon.access.Secret;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is under way, on whichever node it goes on. The browser holds a secret in a cookie; the row holds its hash. */
@ApplicationScoped
public class PendingSignIns {

    private static final int SECRET_BYTES = 32;
    private static final String COLUMNS = "kind, person_id, data";

    @Inject
    private Database database;

    @Inject
    private Randomness randomness;

    @Inject
    private Clock clock;

    /** Begins, under a new secret. */
    public Next begin(Pending pending) {
        var secret = randomness.token(SECRET_BYTES);
        begin(secret, pending);
        return new Next(pending.kind(), secret);
    }

    /** Begins under a secret that was made elsewhere, such as a challenge. */
    public void begin(String secret, Pending pending) {
        database.change(
                database.beside(),
                "INSERT INTO access.pending (id_hash, kind, person_id, data, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Secret.hash(secret),
                pending.kind().name(),
                value(pending.person()),
                pending.data(),
                now(),
                clock.instant().plus(pending.kind().life()).atOffset(ZoneOffset.UTC));
    }

    /** Looks without ending it: a wrong code may be tried again. */
    public Optional<Pending> look(Pending.Kind kind, @Nullable String secret) {
        if (secret == null) {
            return Optional.empty();
        }
        return database.first(
                database.beside(),
                PendingSignIns::pending,
                "SELECT " + COLUMNS + " FROM access.pending WHERE id_hash = ? AND kind = ? AND expires_at > ?",
                Secret.hash(secret),
                kind.name(),
                now());
    }

    /** Takes it, once: of two requests with the same secret one gets nothing. */
    public Optional<Pending> take(Pending.Kind kind, @Nullable String secret) {
        if (secret == null) {
            return Optional.empty();
        }
        return database.first(
                database.beside(),
                PendingSignIns::pending,
                "DELETE FROM access.pending WHERE id_hash = ? AND kind = ? AND expires_at > ? RETURNING " + COLUMNS,
                Secret.hash(secret),
                kind.name(),
                now());
    }

    /** Changes what the next step will find. */
    public void keep(String secret, String data) {
        database.change(
                database.beside(), "UPDATE access.pending SET data = ? WHERE id_hash = ?", data, Secret.hash(secret));
    }

    private static Pending pending(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Pending(
                Pending.Kind.valueOf(row.getString("kind")),
                person == null ? null : new PersonId(person),
                row.getString("data"));
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
