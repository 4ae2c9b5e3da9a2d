package eu.koinon.access.accounts;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A person of the network. They come into being when they follow the link that was mailed to their address, may change
 * their name, language, time zone and (by a link to the new one) address, and can be locked. Of an erased account the row
 * is left, without name and address, so that what was done with it stays somebody's.
 */
@Entity
@Table(name = "person", schema = "access")
public class Person {

    @Id
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "address_since")
    private OffsetDateTime addressSince;

    @Column(name = "language")
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    @Column(name = "version")
    private long version;

    enum State {
        ACTIVE,
        LOCKED,
        ERASED
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init") // every field is set, by way of the methods below
    Person(PersonId id, String name, EmailAddress email, String language, ZoneId timeZone, Instant now) {
        this.id = id.value();
        this.state = State.ACTIVE;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        describe(name, language, timeZone);
        moveTo(email, now);
    }

    void describe(String newName, String newLanguage, ZoneId newTimeZone) {
        this.name = newName;
        this.language = newLanguage;
        this.timeZone = newTimeZone.getId();
    }

    /** What was written to the address before was written to somebody else. */
    void moveTo(EmailAddress address, Instant now) {
        this.email = address.value();
        this.emailKey = address.key();
        this.addressSince = now.atOffset(ZoneOffset.UTC);
    }

    long version() {
        return version;
    }

    PersonCard card() {
        return new PersonCard(
                new PersonId(id), name, new EmailAddress(email), language, timeZone, state == State.ACTIVE, version);
    }
}
