package eu.koinon.kernel.mail;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.MailState;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Mails as rows. Once one is sent its text is wiped: the links in it were for the mailbox alone. */
@ApplicationScoped
public class StoredLetters implements Letters {

    @Inject
    private Database database;

    @Inject
    private Outbox outbox;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Override
    public void send(Letter letter) {
        var written = new LetterWriter(messages.in(letter.language()), settings.networkName()).write(letter);
        var id = ids.next();
        database.change(
                database.within(),
                "INSERT INTO kernel.mail (id, recipient, language, subject, text_body, html_body, category, state,"
                        + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id,
                letter.recipient().value(),
                letter.language(),
                written.subject(),
                written.text(),
                written.html(),
                letter.kind(),
                now());
        outbox.soon(DeliverMail.class, id.toString());
    }

    Optional<StoredMail> find(UUID mail) {
        return database.first(
                database.beside(),
                StoredLetters::mail,
                "SELECT id, recipient, language, subject, text_body, html_body, state FROM kernel.mail WHERE id = ?",
                mail);
    }

    /** Moves a mail on; false when it was not where it was thought to be. */
    boolean move(UUID mail, MailState from, MailState to) {
        return database.change(
                        database.beside(),
                        "UPDATE kernel.mail SET state = ?, attempts = attempts + CASE WHEN ? = 'HANDING_OVER' THEN 1 ELSE 0 END"
                                + " WHERE id = ? AND state = ?",
                        to.name(),
                        to.name(),
                        mail,
                        from.name())
                == 1;
    }

    void sent(UUID mail) {
        database.change(
                database.beside(),
                "UPDATE kernel.mail SET state = 'SENT', sent_at = ?, last_error = NULL, text_body = '', html_body = ''"
                        + " WHERE id = ?",
                now(),
                mail);
    }

    /** The server refused or was not there: nothing left the platform, so it may be tried again. */
    int notSent(UUID mail, String why) {
        return database.first(
                        database.beside(),
                        row -> row.getInt(1),
                        "UPDATE kernel.mail SET state = 'WAITING', last_error = ? WHERE id = ? RETURNING attempts",
                        why,
                        mail)
                .orElse(0);
    }

    void gaveUp(UUID mail) {
        database.change(database.beside(), "UPDATE kernel.mail SET state = 'FAILED' WHERE id = ?", mail);
    }

    private static StoredMail mail(ResultSet row) throws SQLException {
        return new StoredMail(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("recipient")),
                row.getString("language"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                MailState.valueOf(row.getString("state")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
