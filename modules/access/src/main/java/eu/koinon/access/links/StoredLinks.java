package eu.koinon.access.links;

import eu.koinon.access.Links;
import eu.koinon.access.Secret;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Links as rows; the secret itself is in the mail and nowhere else. */
@ApplicationScoped
public class StoredLinks implements Links {

    private static final int SECRET_BYTES = 32;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Randomness randomness;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Override
    public URI issue(Kind kind, @Nullable PersonId person, @Nullable EmailAddress email, @Nullable UUID about) {
        var secret = randomness.token(SECRET_BYTES);
        var now = clock.instant();
        database.change(
                within,
                "INSERT INTO access.link (id, hash, kind, person_id, email, about, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                Secret.hash(secret),
                kind.name(),
                person == null ? null : person.value(),
                email == null ? null : email.value(),
                about,
                now.atOffset(ZoneOffset.UTC),
                now.plus(kind.life()).atOffset(ZoneOffset.UTC));
        return URI.create(settings.publicUrl() + path(kind) + secret);
    }

    @Override
    public Optional<Link> look(Kind kind, String secret) {
        return database.first(
                within,
                StoredLinks::link,
                "SELECT id, kind, person_id, email, about, expires_at FROM access.link"
                        + " WHERE hash = ? AND kind = ? AND used_at IS NULL AND expires_at > ?",
                Secret.hash(secret),
                kind.name(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean spend(Link link) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.change(
                        within,
                        "UPDATE access.link SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?",
                        now,
                        link.id(),
                        now)
                == 1;
    }

    @Override
    public boolean isIssued(UUID about) {
        return database.first(within, row -> true, "SELECT 1 FROM access.link WHERE about = ?", about)
                .isPresent();
    }

    @Override
    public void endAbout(UUID about) {
        database.change(within, "DELETE FROM access.link WHERE about = ? AND used_at IS NULL", about);
    }

    @Override
    public void endOf(PersonId person) {
        database.change(within, "DELETE FROM access.link WHERE person_id = ? AND used_at IS NULL", person.value());
    }

    private static String path(Kind kind) {
        return switch (kind) {
            case SET_UP -> "/set-up/";
            case INVITATION -> "/invitation/";
            case ADDRESS_CHANGE -> "/new-address/";
            case RESET -> "/reset/";
            case JOIN_REQUEST -> "/join/";
            case APPLICATION -> "/application/";
        };
    }

    private static Link link(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var email = row.getString("email");
        return new Link(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                person == null ? null : new PersonId(person),
                email == null ? null : new EmailAddress(email),
                row.getObject("about", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
