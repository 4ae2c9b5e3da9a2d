package eu.koinon.organisations.notices;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts and who agreed to them, as rows. Needs a transaction. */
@ApplicationScoped
class Notices {

    private static final String SELECT = "SELECT n.kind, n.number, n.published_at, t.language, t.text, t.changes"
            + " FROM organisations.notice n JOIN organisations.notice_text t USING (kind, number)";
    private static final String CURRENT =
            " n.number = (SELECT max(l.number) FROM organisations.notice l WHERE l.kind = n.kind)";
    private static final String ORDER = " ORDER BY n.kind DESC, n.number DESC, t.language";

    @Inject
    private Database database;

    private record Line(
            NoticeKind kind,
            int number,
            Instant at,
            String language,
            String text,
            @Nullable String changes) {}

    /** The present text of each kind that there is. */
    List<Notice> current() {
        return gather(database.all(database.within(), Notices::line, SELECT + " WHERE" + CURRENT + ORDER));
    }

    Optional<Notice> current(NoticeKind kind) {
        return gather(database.all(
                        database.within(),
                        Notices::line,
                        SELECT + " WHERE n.kind = ? AND" + CURRENT + ORDER,
                        kind.name()))
                .stream()
                .findFirst();
    }

    /** All versions, the newest first. */
    List<Notice> all(NoticeKind kind) {
        return gather(
                database.all(database.within(), Notices::line, SELECT + " WHERE n.kind = ?" + ORDER, kind.name()));
    }

    /** @return false when a version with this number is there already */
    boolean add(NoticeKind kind, int number, PersonId by, Instant at, NoticeForm.Read form) {
        var isNew = database.change(
                        database.within(),
                        "INSERT INTO organisations.notice VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        kind.name(),
                        number,
                        at.atOffset(ZoneOffset.UTC),
                        by.value())
                == 1;
        if (isNew) {
            form.texts()
                    .forEach((language, text) -> database.change(
                            database.within(),
                            "INSERT INTO organisations.notice_text VALUES (?, ?, ?, ?, ?)",
                            kind.name(),
                            number,
                            language,
                            text,
                            form.changes().get(language)));
        }
        return isNew;
    }

    /** Agreeing twice is agreeing once. */
    void agree(PersonId person, NoticeKind kind, int number, Instant at) {
        database.change(
                database.within(),
                "INSERT INTO organisations.notice_agreement VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                person.value(),
                kind.name(),
                number,
                at.atOffset(ZoneOffset.UTC));
    }

    boolean hasAgreed(PersonId person, Notice notice) {
        return database.first(
                        database.within(),
                        row -> true,
                        "SELECT 1 FROM organisations.notice_agreement WHERE person_id = ? AND kind = ? AND number = ?",
                        person.value(),
                        notice.kind().name(),
                        notice.number())
                .isPresent();
    }

    private static List<Notice> gather(List<Line> lines) {
        var notices = new ArrayList<Notice>();
        var texts = new LinkedHashMap<String, String>();
        var changes = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            texts.put(line.language, line.text);
            if (line.changes != null) {
                changes.put(line.language, line.changes);
            }
            var isLast = i == lines.size() - 1
                    || lines.get(i + 1).kind != line.kind
                    || lines.get(i + 1).number != line.number;
            if (isLast) {
                notices.add(new Notice(line.kind, line.number, line.at, Map.copyOf(texts), Map.copyOf(changes)));
                texts.clear();
                changes.clear();
            }
        }
        return notices;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                NoticeKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("language"),
                row.getString("text"),
                row.getString("changes"));
    }
}
