package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** The letters of a call: the usual words, where nobody has written others. */
@ApplicationScoped
class OutcomeLetters {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Messages messages;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    OutcomeLetter of(CallId call, Outcome outcome, String language) {
        return database.first(
                        within,
                        row -> new OutcomeLetter(
                                outcome,
                                language,
                                row.getString("subject"),
                                row.getString("body"),
                                row.getLong("version")),
                        "SELECT subject, body, version FROM organisations.interest_letter"
                                + " WHERE call_id = ? AND outcome = ? AND language = ?",
                        call.value(),
                        outcome.name(),
                        language)
                .orElseGet(() -> usual(outcome, language));
    }

    private OutcomeLetter usual(Outcome outcome, String language) {
        var words = messages.in(language);
        return switch (outcome) {
            case ACCEPTED ->
                new OutcomeLetter(outcome, language, words.t("outcome-letter.accepted-subject"), accepted(words), 0);
            case RESERVE ->
                new OutcomeLetter(
                        outcome,
                        language,
                        words.t("outcome-letter.reserve-subject"),
                        words.t("outcome-letter.reserve-body"),
                        0);
            case DECLINED, GIVEN_UP ->
                new OutcomeLetter(
                        outcome,
                        language,
                        words.t("outcome-letter.declined-subject"),
                        words.t("outcome-letter.declined-body"),
                        0);
        };
    }

    private static String accepted(Words words) {
        return words.t("outcome-letter.accepted-body");
    }

    /** @return whether it was still in that version */
    boolean keep(CallId call, OutcomeLetter letter) {
        return database.change(
                        within,
                        "INSERT INTO organisations.interest_letter AS l (call_id, outcome, language, subject, body,"
                                + " version) VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT (call_id, outcome, language)"
                                + " DO UPDATE SET subject = EXCLUDED.subject, body = EXCLUDED.body,"
                                + " version = l.version + 1 WHERE l.version = ?",
                        call.value(),
                        letter.outcome().name(),
                        letter.language(),
                        letter.subject(),
                        letter.body(),
                        letter.version())
                == 1;
    }

    void sent(
            ApplicationId application,
            Outcome outcome,
            String language,
            OutcomeLetter.Filled letter,
            String recipient,
            PersonId by) {
        database.change(
                within,
                "INSERT INTO organisations.interest_letter_sent (id, application_id, outcome, language, subject, body,"
                        + " recipient, sent_by, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                application.value(),
                outcome.name(),
                language,
                letter.subject(),
                letter.body(),
                recipient,
                by.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    List<LetterSent> sent(ApplicationId application) {
        return database.all(
                within,
                row -> new LetterSent(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("recipient"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()),
                "SELECT outcome, recipient, language, subject, body, sent_at FROM organisations.interest_letter_sent"
                        + " WHERE application_id = ? ORDER BY sent_at, id",
                application.value());
    }
}
