package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The calls as far as the fence shows them: what is published to everybody, drafts to coordinators. */
@ApplicationScoped
public class Calls {

    private static final String COLUMNS = "SELECT id, state, renewal, languages, zone, deadline_local, deadline,"
            + " (SELECT f.first_deadline FROM organisations.interest_first_deadlines() f WHERE f.call_id = id)"
            + " AS first_deadline, published_at, closed_at, version FROM organisations.interest_call";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    private record Row(
            CallId id,
            CallState state,
            boolean renewal,
            List<String> languages,
            ZoneId zone,
            LocalDateTime deadlineLocal,
            Instant deadline,
            @Nullable Instant firstDeadline,
            @Nullable Instant publishedAt,
            @Nullable Instant closedAt,
            long version) {}

    /** @throws Missing when there is none or the fence hides it */
    public InterestCall get(CallId call) {
        return find(call, "").orElseThrow(Missing::new);
    }

    /** Holds the call against other changes until the transaction ends. */
    InterestCall hold(CallId call) {
        return find(call, " FOR UPDATE").orElseThrow(Missing::new);
    }

    /**
     * Holds the call that somebody read in this version, and says that it is changed.
     *
     * @throws StaleVersion when somebody else has changed it since
     */
    InterestCall change(CallId call, long version, Object submitted) {
        var held = hold(call);
        if (held.version() != version) {
            throw new StaleVersion(held, submitted);
        }
        database.change(
                within, "UPDATE organisations.interest_call SET version = version + 1 WHERE id = ?", call.value());
        return held;
    }

    List<CallLine> all() {
        var now = clock.instant();
        var rows = database.all(within, Calls::row, COLUMNS + " ORDER BY deadline DESC, created_at DESC");
        var heads = heads();
        return rows.stream()
                .map(row -> new CallLine(
                        row.id,
                        row.state,
                        row.renewal,
                        row.state == CallState.PUBLISHED && now.isBefore(row.deadline),
                        text(heads, row.id.value(), TextPart.TITLE),
                        text(heads, row.id.value(), TextPart.SUMMARY),
                        row.deadline,
                        row.firstDeadline,
                        row.zone))
                .toList();
    }

    /** Title and summary of every call, in one question however many there are. */
    private Map<Named, Map<String, String>> heads() {
        return texts("thing_id = call_id AND part IN ('TITLE', 'SUMMARY')");
    }

    private Optional<InterestCall> find(CallId call, String lock) {
        return database.first(within, Calls::row, COLUMNS + " WHERE id = ?" + lock, call.value())
                .map(this::whole);
    }

    private InterestCall whole(Row row) {
        var texts = texts(row.id);
        var self = row.id.value();
        return new InterestCall(
                row.id,
                row.state,
                row.renewal,
                row.languages,
                row.zone,
                row.deadlineLocal,
                row.deadline,
                row.firstDeadline,
                row.publishedAt,
                row.closedAt,
                text(texts, self, TextPart.TITLE),
                text(texts, self, TextPart.SUMMARY),
                text(texts, self, TextPart.BODY),
                questions(row.id, texts),
                criteria(row.id, texts),
                row.version);
    }

    private record Named(UUID thing, TextPart part) {}

    private Map<Named, Map<String, String>> texts(CallId call) {
        return texts("call_id = ?", call.value());
    }

    private Map<Named, Map<String, String>> texts(String which, Object... values) {
        var found = new HashMap<Named, Map<String, String>>();
        database.all(
                within,
                row -> found.computeIfAbsent(
                                new Named(
                                        row.getObject("thing_id", UUID.class), TextPart.valueOf(row.getString("part"))),
                                named -> new HashMap<>())
                        .put(row.getString("language"), row.getString("words")),
                "SELECT thing_id, part, language, words FROM organisations.interest_text WHERE " + which,
                values);
        return found;
    }

    private static Texts text(Map<Named, Map<String, String>> texts, UUID thing, TextPart part) {
        return new Texts(texts.getOrDefault(new Named(thing, part), Map.of()));
    }

    private List<Question> questions(CallId call, Map<Named, Map<String, String>> texts) {
        var options = new HashMap<UUID, List<Option>>();
        database.all(
                within,
                row -> {
                    var id = row.getObject("id", UUID.class);
                    return options.computeIfAbsent(
                                    row.getObject("question_id", UUID.class), key -> new java.util.ArrayList<>())
                            .add(new Option(id, text(texts, id, TextPart.LABEL)));
                },
                "SELECT id, question_id FROM organisations.interest_option WHERE call_id = ? ORDER BY place, id",
                call.value());
        return database.all(
                within,
                row -> {
                    var id = row.getObject("id", UUID.class);
                    return new Question(
                            new QuestionId(id),
                            QuestionKind.valueOf(row.getString("kind")),
                            Meaning.valueOf(row.getString("meaning")),
                            row.getBoolean("required"),
                            row.getObject("least", Long.class),
                            row.getObject("most", Long.class),
                            text(texts, id, TextPart.LABEL),
                            text(texts, id, TextPart.HELP),
                            options.getOrDefault(id, List.of()));
                },
                "SELECT id, kind, meaning, required, least, most FROM organisations.interest_question"
                        + " WHERE call_id = ? ORDER BY place, id",
                call.value());
    }

    private List<Criterion> criteria(CallId call, Map<Named, Map<String, String>> texts) {
        return database.all(
                within,
                row -> {
                    var id = row.getObject("id", UUID.class);
                    return new Criterion(
                            new CriterionId(id),
                            row.getInt("weight"),
                            text(texts, id, TextPart.LABEL),
                            text(texts, id, TextPart.HELP));
                },
                "SELECT id, weight FROM organisations.interest_criterion WHERE call_id = ? ORDER BY place, id",
                call.value());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new CallId(row.getObject("id", UUID.class)),
                CallState.valueOf(row.getString("state")),
                row.getBoolean("renewal"),
                List.of(row.getString("languages").split(" ")),
                ZoneId.of(row.getString("zone")),
                row.getObject("deadline_local", LocalDateTime.class),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                moment(row, "first_deadline"),
                moment(row, "published_at"),
                moment(row, "closed_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
