package eu.koinon.access.signin;

import eu.koinon.access.onetime.OneTimeSecret;
import eu.koinon.access.passwords.PasswordHash;
import eu.koinon.access.sealing.Sealer;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/** Passwords, one-time secrets and recovery codes of persons, as rows. Needs a transaction. */
@ApplicationScoped
public class StoredMeans {

    @Inject
    private Database database;

    @Inject
    private Sealer sealer;

    @Inject
    private Clock clock;

    /** A confirmed secret and the last step for which a code was taken. */
    public record Codes(OneTimeSecret secret, long lastStep) {}

    public Optional<PasswordHash> password(PersonId person) {
        return database.first(
                database.within(),
                row -> PasswordHash.parse(row.getString("hash")),
                "SELECT hash FROM access.password WHERE person_id = ?",
                person.value());
    }

    public void setPassword(PersonId person, PasswordHash hash) {
        database.change(
                database.within(),
                "INSERT INTO access.password (person_id, hash, changed_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at",
                person.value(),
                hash.phc(),
                now());
    }

    /** The app goes with the password that it belongs to; recovery codes stay, for the day a passkey is lost. */
    public void removePassword(PersonId person) {
        database.change(database.within(), "DELETE FROM access.password WHERE person_id = ?", person.value());
        database.change(database.within(), "DELETE FROM access.one_time_secret WHERE person_id = ?", person.value());
    }

    public Optional<Codes> codes(PersonId person) {
        return database.first(
                database.within(),
                row -> new Codes(
                        OneTimeSecret.of(sealer.open(row.getBytes("sealed_secret"), context(person))),
                        row.getLong("last_step")),
                "SELECT sealed_secret, last_step FROM access.one_time_secret WHERE person_id = ?",
                person.value());
    }

    /** Sets a secret whose first code, of this step, was right. */
    public void setCodes(PersonId person, OneTimeSecret secret, long step) {
        database.change(
                database.within(),
                "INSERT INTO access.one_time_secret (person_id, sealed_secret, confirmed_at, last_step)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET"
                        + " sealed_secret = excluded.sealed_secret, confirmed_at = excluded.confirmed_at,"
                        + " last_step = excluded.last_step",
                person.value(),
                sealer.seal(secret.bytes(), context(person)),
                now(),
                step);
    }

    /** Notes the step; false when another request used it first. */
    public boolean useStep(PersonId person, long step) {
        return database.change(
                        database.within(),
                        "UPDATE access.one_time_secret SET last_step = ? WHERE person_id = ? AND last_step < ?",
                        step,
                        person.value(),
                        step)
                == 1;
    }

    public void replaceRecoveryCodes(PersonId person, Collection<byte[]> hashes) {
        database.change(database.within(), "DELETE FROM access.recovery_code WHERE person_id = ?", person.value());
        for (var hash : hashes) {
            database.change(
                    database.within(),
                    "INSERT INTO access.recovery_code (person_id, hash) VALUES (?, ?)",
                    person.value(),
                    hash);
        }
    }

    /** Uses a code up; false when it is none, or used already. */
    public boolean useRecoveryCode(PersonId person, byte[] hash) {
        return database.change(
                        database.within(),
                        "DELETE FROM access.recovery_code WHERE person_id = ? AND hash = ?",
                        person.value(),
                        hash)
                == 1;
    }

    /** What guards the person's account beside their password and their mailbox. */
    public Factors factors(PersonId person) {
        return database.first(
                        database.within(),
                        row -> new Factors(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)),
                        "SELECT EXISTS (SELECT 1 FROM access.one_time_secret WHERE person_id = ?)"
                                + " OR EXISTS (SELECT 1 FROM access.recovery_code WHERE person_id = ?),"
                                + " EXISTS (SELECT 1 FROM access.passkey WHERE person_id = ?),"
                                + " EXISTS (SELECT 1 FROM access.openid_identity WHERE person_id = ?)",
                        person.value(),
                        person.value(),
                        person.value(),
                        person.value())
                .orElseThrow();
    }

    public int recoveryCodesLeft(PersonId person) {
        return database.first(
                        database.within(),
                        row -> row.getInt(1),
                        "SELECT count(*) FROM access.recovery_code WHERE person_id = ?",
                        person.value())
                .orElse(0);
    }

    private static String context(PersonId person) {
        return "one-time-secret:" + person;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
