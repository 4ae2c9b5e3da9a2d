package eu.koinon.kernel.mail;

import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.MailLine;
import eu.koinon.kernel.MailLog;
import eu.koinon.kernel.MailState;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.WrittenMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Looks after the rows of the mails. */
@ApplicationScoped
public class StoredMailLog implements MailLog {

    @Inject
    Database database;

    @Inject
    MailFiles files;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Override
    public List<MailLine> unsent(int most) {
        return database.all(
                database.within(),
                StoredMailLog::line,
                "SELECT id, recipient, subject, state, attempts, last_error, created_at FROM kernel.mail"
                        + " WHERE state <> 'SENT' ORDER BY created_at DESC, id DESC LIMIT ?",
                most);
    }

    @Override
    public long stuck() {
        return database.first(
                        database.within(),
                        row -> row.getLong(1),
                        "SELECT count(*) FROM kernel.mail WHERE state IN ('FAILED', 'UNCLEAR')")
                .orElse(0L);
    }

    @Override
    public long sentSince(Instant moment) {
        return database.first(
                        database.within(),
                        row -> row.getLong(1),
                        "SELECT count(*) FROM kernel.mail WHERE state = 'SENT' AND sent_at >= ?",
                        moment.atOffset(ZoneOffset.UTC))
                .orElse(0L);
    }

    @Override
    public boolean sendAgain(UUID mail) {
        var waits = database.change(
                        database.within(),
                        "UPDATE kernel.mail SET state = 'WAITING', attempts = 0"
                                + " WHERE id = ? AND state IN ('FAILED', 'UNCLEAR')",
                        mail)
                == 1;
        if (waits) {
            // work of its own: the outbox may still hold the former try, which is over
            outbox.soon(DeliverMail.class, DeliverMail.again(mail, ids.next()));
        } else if (isUnderWay(mail)) {
            throw new Conflict("mail-under-way");
        }
        return waits;
    }

    private boolean isUnderWay(UUID mail) {
        return database.first(
                        database.within(),
                        row -> true,
                        "SELECT 1 FROM kernel.mail WHERE id = ? AND state IN ('WAITING', 'HANDING_OVER')",
                        mail)
                .isPresent();
    }

    @Override
    public List<WrittenMail> written(int most) {
        return files.newest(most);
    }

    private static MailLine line(ResultSet row) throws SQLException {
        return new MailLine(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
