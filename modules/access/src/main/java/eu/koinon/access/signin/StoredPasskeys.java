package eu.koinon.access.signin;

import eu.koinon.access.passkeys.CredentialId;
import eu.koinon.access.passkeys.KnownPasskey;
import eu.koinon.access.passkeys.PasskeyCredential;
import eu.koinon.access.passkeys.PasskeyUse;
import eu.koinon.access.passkeys.RegisteredPasskey;
import eu.koinon.access.passkeys.StoredPasskey;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Passkeys as rows. Needs a transaction. */
@ApplicationScoped
public class StoredPasskeys {

    @Inject
    private Database database;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

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

    /** The person's passkeys, as they are named to a browser. */
    public List<KnownPasskey> known(PersonId person) {
        return database.all(
                database.within(),
                row -> new KnownPasskey(CredentialId.of(row.getBytes("credential_id")), transports(row)),
                "SELECT credential_id, transports FROM access.passkey WHERE person_id = ? ORDER BY id",
                person.value());
    }

    public Optional<StoredPasskey> byId(CredentialId id) {
        return database.first(
                database.within(),
                row -> new StoredPasskey(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        PasskeyCredential.of(row.getBytes("credential")),
                        row.getLong("sign_count")),
                "SELECT person_id, credential, sign_count FROM access.passkey WHERE credential_id = ?",
                id.bytes());
    }

    /** @throws Conflict if it is stored already, for whomever */
    public void add(PersonId person, RegisteredPasskey passkey, String name) {
        try {
            database.change(
                    database.within(),
                    "INSERT INTO access.passkey (id, person_id, credential_id, credential, sign_count, name, transports,"
                            + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    ids.next(),
                    person.value(),
                    passkey.id().bytes(),
                    passkey.credential().bytes(),
                    passkey.signCount(),
                    name,
                    String.join(" ", passkey.transports()),
                    now());
        } catch (Database.DatabaseFailed e) {
            if (e.isDuplicate()) {
                throw new Conflict("passkey-there");
            }
            throw e;
        }
    }

    /** Notes a use; false when another request has noted the same count or a higher one (0: the passkey does not count). */
    public boolean used(PasskeyUse use) {
        return database.change(
                        database.within(),
                        "UPDATE access.passkey SET sign_count = ?, last_used_at = ?"
                                + " WHERE credential_id = ? AND (sign_count < ? OR (sign_count = 0 AND ? = 0))",
                        use.signCount(),
                        now(),
                        use.id().bytes(),
                        use.signCount(),
                        use.signCount())
                == 1;
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

    private static Set<String> transports(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("transports").split(" "))
                .filter(transport -> !transport.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
