package eu.koinon.access.signin;

import eu.koinon.access.openid.OpenIdIdentity;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Whose account an identity at the sign-in provider is, as rows. Needs a transaction. */
@ApplicationScoped
public class StoredIdentities {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** By issuer and subject, which name somebody for good; an address can pass to somebody else. */
    public Optional<PersonId> owner(OpenIdIdentity identity) {
        return database.first(
                database.within(),
                row -> new PersonId(row.getObject(1, UUID.class)),
                "SELECT person_id FROM access.openid_identity WHERE issuer = ? AND subject = ?",
                identity.issuer(),
                identity.subject());
    }

    /** @throws Conflict if it is another person's */
    public void connect(PersonId person, OpenIdIdentity identity) {
        database.change(
                database.within(),
                "INSERT INTO access.openid_identity (issuer, subject, person_id, created_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                identity.issuer(),
                identity.subject(),
                person.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
        if (!owner(identity).equals(Optional.of(person))) {
            throw new Conflict("identity-of-another");
        }
    }

    public boolean isConnected(PersonId person) {
        return database.first(
                        database.within(),
                        row -> true,
                        "SELECT 1 FROM access.openid_identity WHERE person_id = ?",
                        person.value())
                .isPresent();
    }

    public void remove(PersonId person) {
        database.change(database.within(), "DELETE FROM access.openid_identity WHERE person_id = ?", person.value());
    }
}
