package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.blobs.FileType;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import eu.koinon.organisations.interest.calls.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads applications, as far as the fence shows them: to holders their own, to coordinators all. */
@ApplicationScoped
public class ApplicationRows {

    static final String COLUMNS = "SELECT id, call_id, organisation_id, state, number, name, country, level, language,"
            + " created_at, changed_at, submitted_at, withdrawn_at, open_until,"
            + " forgotten_at, version"
            + " FROM organisations.interest_application";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Calls calls;

    @Inject
    private Clock clock;

    /** @throws Missing when there is none or the fence hides it */
    public Application get(ApplicationId application) {
        return database.first(within, ApplicationRows::application, COLUMNS + " WHERE id = ?", application.value())
                .orElseThrow(Missing::new);
    }

    /** Holds the application against other changes until the transaction ends. */
    public Application hold(ApplicationId application) {
        return database.first(
                        within,
                        ApplicationRows::application,
                        COLUMNS + " WHERE id = ? FOR NO KEY UPDATE",
                        application.value())
                .orElseThrow(Missing::new);
    }

    Optional<Application> of(CallId call, OrganisationId member) {
        return database.first(
                within,
                ApplicationRows::application,
                COLUMNS + " WHERE call_id = ? AND organisation_id = ?",
                call.value(),
                member.value());
    }

    public ApplicationPage page(ApplicationId id, @Nullable HolderId reader) {
        var application = get(id);
        var call = calls.get(application.call());
        return new ApplicationPage(
                call,
                application,
                application.isOpen(call, clock.instant()) && !isAccepted(id),
                answers(id),
                files(id),
                holders(id),
                reader,
                submissions(id));
    }

    List<Answer> answers(ApplicationId application) {
        return database.all(
                within,
                row -> new Answer(
                        new QuestionId(row.getObject("question_id", UUID.class)),
                        row.getString("words"),
                        row.getString("email"),
                        instant(row, "changed_at"),
                        row.getLong("version")),
                "SELECT a.question_id, a.words, a.changed_at, a.version, h.email"
                        + " FROM organisations.interest_answer a"
                        + " JOIN organisations.interest_holder h ON h.id = a.changed_by WHERE a.application_id = ?",
                application.value());
    }

    public List<AttachedFile> files(ApplicationId application) {
        return database.all(
                within,
                row -> new AttachedFile(
                        new FileId(row.getObject("id", UUID.class)),
                        new QuestionId(row.getObject("question_id", UUID.class)),
                        row.getObject("reference_id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        FileType.valueOf(row.getString("type")),
                        row.getString("hash"),
                        row.getString("email"),
                        instant(row, "added_at")),
                "SELECT f.id, f.question_id, f.reference_id, f.name, f.size, f.type, f.hash, f.added_at, h.email"
                        + " FROM organisations.interest_file f"
                        + " JOIN organisations.interest_holder h ON h.id = f.added_by"
                        + " WHERE f.application_id = ? ORDER BY f.id",
                application.value());
    }

    /** Those whose links are good. */
    public List<Holder> holders(ApplicationId application) {
        return database.all(
                within,
                row -> new Holder(
                        new HolderId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        row.getString("language"),
                        instant(row, "created_at"),
                        row.getObject("invited_by", UUID.class) != null,
                        row.getObject("opened_at", OffsetDateTime.class) != null),
                "SELECT id, email, language, created_at, invited_by, opened_at FROM organisations.interest_holder"
                        + " WHERE application_id = ? AND ended_at IS NULL ORDER BY created_at, id",
                application.value());
    }

    /** Whether they know that they are accepted: from then on it stays what was accepted. */
    boolean isAccepted(ApplicationId application) {
        return database.first(
                        within,
                        row -> true,
                        "SELECT 1 FROM organisations.interest_decision"
                                + " WHERE application_id = ? AND outcome = 'ACCEPTED' AND sent_at IS NOT NULL",
                        application.value())
                .isPresent();
    }

    private int submissions(ApplicationId application) {
        return database.first(
                        within,
                        row -> row.getInt(1),
                        "SELECT count(*) FROM organisations.interest_submission WHERE application_id = ?",
                        application.value())
                .orElse(0);
    }

    static Application application(ResultSet row) throws SQLException {
        var member = row.getObject("organisation_id", UUID.class);
        var level = row.getString("level");
        return new Application(
                new ApplicationId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                member == null ? null : new OrganisationId(member),
                ApplicationState.valueOf(row.getString("state")),
                row.getObject("number", Integer.class),
                row.getString("name"),
                row.getString("country"),
                level == null ? null : Level.valueOf(level),
                row.getString("language"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                optional(row, "submitted_at"),
                optional(row, "withdrawn_at"),
                optional(row, "open_until"),
                optional(row, "forgotten_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
