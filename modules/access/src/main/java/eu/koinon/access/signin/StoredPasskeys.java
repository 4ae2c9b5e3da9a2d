package eu.koinon.access.signin;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Passkeys as rows. Needs a transaction. */
@ApplicationScoped
public class StoredPasskeys {

    @Inject
    private Database database;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** A passkey with what its next answer is checked against. */
    public record Stored(UUID id, PersonId person, byte[] credentialId, byte[] credential, long signCount) {}

    public List<MyMeans.MyPasskey> of(PersonId person) {
        return database.all(
                database.within(),
                row -> {
                    var used = row.getObject("last_used_at", OffsetDateTime.class);
                    return new MyMeans.MyPasskey(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                },
                "SELECT id, name, created_at, last_used_at FROM access.passkey WHERE person_id = ? ORDER BY id",
                person.value());
    }

    public List<byte[]> credentialIds(PersonId person) {
        return database.all(
                database.within(),
                row -> row.getBytes(1),
                "SELECT credential_id FROM access.passkey WHERE person_id = ?",
                person.value());
    }

    public Optional<Stored> byCredentialId(byte[] credentialId) {
        return database.first(
                database.within(),
                row -> new Stored(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("sign_count")),
                "SELECT id, person_id, credential_id, credential, sign_count FROM access.passkey"
                        + " WHERE credential_id = ? FOR UPDATE",
                credentialId);
    }

    public void add(
            PersonId person,
            byte[] credentialId,
            byte[] credential,
            long signCount,
            String name,
            Set<String> transports) {
        database.change(
                database.within(),
                "INSERT INTO access.passkey (id, person_id, credential_id, credential, sign_count, name, transports,"
                        + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                person.value(),
                credentialId,
                credential,
                signCount,
                name,
                String.join(" ", new TreeSet<>(transports)),
                now());
    }

    public void used(UUID passkey, long signCount) {
        database.change(
                database.within(),
                "UPDATE access.passkey SET sign_count = ?, last_used_at = ? WHERE id = ?",
                signCount,
                now(),
                passkey);
    }

    public boolean rename(PersonId person, UUID passkey, String name) {
        return database.change(
                        database.within(),
                        "UPDATE access.passkey SET name = ? WHERE id = ? AND person_id = ?",
                        name,
                        passkey,
                        person.value())
                == 1;
    }

    public void remove(PersonId person, UUID passkey) {
        database.change(
                database.within(),
                "DELETE FROM access.passkey WHERE id = ? AND person_id = ?",
                passkey,
                person.value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
