package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.blobs.Incoming;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes applications, row by row. Whoever writes holds the application. */
@ApplicationScoped
class ApplicationWriting {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    ApplicationId add(CallId call, String language) {
        var id = new ApplicationId(ids.next());
        database.change(
                within,
                "INSERT INTO organisations.interest_application (id, call_id, state, name, name_key, language, created_at,"
                        + " changed_at, version) VALUES (?, ?, 'DRAFT', '', '', ?, ?, ?, 1)",
                id.value(),
                call.value(),
                language,
                now(),
                now());
        return id;
    }

    /** A member's: lists show at once whose it is, whatever of it is answered already. */
    ApplicationId addMember(
            CallId call, OrganisationId member, String language, String name, String country, Level level) {
        var id = new ApplicationId(ids.next());
        database.change(
                within,
                "INSERT INTO organisations.interest_application (id, call_id, organisation_id, state, name, name_key,"
                        + " country, level, language, created_at, changed_at, version)"
                        + " VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, 1)",
                id.value(),
                call.value(),
                member.value(),
                name,
                nameKey(name),
                country,
                level.name(),
                language,
                now(),
                now());
        return id;
    }

    /** One organisation is often spelt in two ways: with and without hyphens, dots and spaces. */
    static String nameKey(String name) {
        return Names.searchKey(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    HolderId addHolder(
            CallId call, ApplicationId application, EmailAddress email, String language, @Nullable HolderId invitedBy) {
        var id = new HolderId(ids.next());
        database.change(
                within,
                "INSERT INTO organisations.interest_holder (id, call_id, application_id, email, email_key, language,"
                        + " invited_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                call.value(),
                application.value(),
                email.value(),
                email.key(),
                language,
                invitedBy == null ? null : invitedBy.value(),
                now());
        return id;
    }

    void endHolder(HolderId holder) {
        database.change(
                within, "UPDATE organisations.interest_holder SET ended_at = ? WHERE id = ?", now(), holder.value());
    }

    void answer(ApplicationId application, QuestionId question, String words, HolderId by) {
        database.change(
                within,
                "INSERT INTO organisations.interest_answer AS a (application_id, question_id, words, changed_by,"
                        + " changed_at, version) VALUES (?, ?, ?, ?, ?, 1)"
                        + " ON CONFLICT (application_id, question_id) DO UPDATE SET words = EXCLUDED.words,"
                        + " changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at,"
                        + " version = a.version + 1",
                application.value(),
                question.value(),
                words,
                by.value(),
                now());
    }

    /** Keeps beside the answers what lists are made of. */
    void changed(ApplicationId application, InterestCall call, Map<QuestionId, String> answers) {
        var name = meaning(call, answers, Meaning.NAME);
        var country = meaning(call, answers, Meaning.COUNTRY);
        var level = meaning(call, answers, Meaning.LEVEL);
        database.change(
                within,
                "UPDATE organisations.interest_application SET name = ?, name_key = ?, country = ?, level = ?,"
                        + " changed_at = ?, version = version + 1 WHERE id = ?",
                name,
                nameKey(name),
                country.isEmpty() ? null : country,
                level.isEmpty() ? null : level,
                now(),
                application.value());
    }

    private static String meaning(InterestCall call, Map<QuestionId, String> answers, Meaning meaning) {
        return call.meaning(meaning)
                .map(Question::id)
                .map(question -> answers.getOrDefault(question, ""))
                .orElse("");
    }

    void addFile(
            ApplicationId application, QuestionId question, UUID reference, String name, Incoming file, HolderId by) {
        database.change(
                within,
                "INSERT INTO organisations.interest_file (id, application_id, question_id, reference_id, name, size,"
                        + " type, hash, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                application.value(),
                question.value(),
                reference,
                name,
                file.size(),
                file.type().name(),
                file.id().value(),
                by.value(),
                now());
    }

    void removeFile(FileId file) {
        database.change(within, "DELETE FROM organisations.interest_file WHERE id = ?", file.value());
    }

    int submit(ApplicationId application, @Nullable Integer number, int turn, String copy, HolderId by) {
        var given = number != null
                ? number
                : database.first(within, row -> row.getInt(1), "SELECT organisations.interest_next_number()")
                        .orElseThrow();
        database.change(
                within,
                "UPDATE organisations.interest_application SET state = 'SUBMITTED', number = ?, submitted_at = ?,"
                        + " withdrawn_at = NULL, version = version + 1 WHERE id = ?",
                given,
                now(),
                application.value());
        database.change(
                within,
                "INSERT INTO organisations.interest_submission (application_id, turn, copy, submitted_by, submitted_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                application.value(),
                turn,
                copy,
                by.value(),
                now());
        keepAnswers(application, turn);
        return given;
    }

    private void keepAnswers(ApplicationId application, int turn) {
        database.change(
                within,
                "INSERT INTO organisations.interest_submitted_answer (application_id, turn, question_id, words)"
                        + " SELECT application_id, ?, question_id, words FROM organisations.interest_answer"
                        + " WHERE application_id = ?",
                turn,
                application.value());
        database.change(
                within,
                "INSERT INTO organisations.interest_submitted_file (application_id, turn, file_id, question_id, name,"
                        + " hash) SELECT application_id, ?, id, question_id, name, hash"
                        + " FROM organisations.interest_file WHERE application_id = ?",
                turn,
                application.value());
    }

    void withdraw(ApplicationId application) {
        database.change(
                within,
                "UPDATE organisations.interest_application SET state = 'WITHDRAWN', withdrawn_at = ?,"
                        + " version = version + 1 WHERE id = ?",
                now(),
                application.value());
    }

    void takeUpAgain(ApplicationId application) {
        database.change(
                within,
                "UPDATE organisations.interest_application SET state = 'DRAFT', withdrawn_at = NULL,"
                        + " version = version + 1 WHERE id = ?",
                application.value());
    }

    void admit(ApplicationId application, Instant until, String reason, PersonId by) {
        database.change(
                within,
                "UPDATE organisations.interest_application SET open_until = ?, late_reason = ?, late_by = ?,"
                        + " version = version + 1 WHERE id = ?",
                until.atOffset(ZoneOffset.UTC),
                reason,
                by.value(),
                application.value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
