package eu.koinon.access.sessions;

import eu.koinon.access.gate.KoinonRealm;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.shiro.session.Session;
import org.apache.shiro.session.UnknownSessionException;
import org.apache.shiro.session.mgt.SimpleSession;
import org.apache.shiro.session.mgt.eis.SessionDAO;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.support.DefaultSubjectContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Shiro's sessions as rows. Only the hash of the cookie's value is stored; no Java object is ever serialised. A
 * request reads its row once; the time of the last visit is written at most once a minute.
 */
final class StoredSessions implements SessionDAO {

    private static final int ID_BYTES = 32;
    private static final Duration VISIT_STEP = Duration.ofMinutes(1);

    /** Where each attribute that can change is kept. */
    private static final Map<Object, String> COLUMNS = Map.of(
            DefaultSubjectContext.PRINCIPALS_SESSION_KEY, "person_id",
            SessionRow.ORGANISATION, "organisation_id",
            SessionRow.METHOD, "method",
            SessionRow.PROVEN_AT, "stepped_up_at",
            SessionRow.AGENT, "agent",
            SessionRow.NOTICE, "notice");

    private final Database database;
    private final DataSource beside;
    private final Ids ids;
    private final Randomness randomness;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /** What this thread's request has read; {@link #forgetRequest} empties it. */
    private final ThreadLocal<@Nullable DeviceSession> read = new ThreadLocal<>();

    /**
     * @param idle after which a session that nobody used is over
     * @param longest after which any session is over
     */
    StoredSessions(Database database, Ids ids, Randomness randomness, Clock clock, Duration idle, Duration longest) {
        this.database = database;
        this.beside = database.beside();
        this.ids = ids;
        this.randomness = randomness;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** To be called when a request begins and when it ends: another request must ask the database again. */
    void forgetRequest() {
        read.remove();
    }

    @Override
    public Serializable create(Session session) {
        var simple = (DeviceSession) session;
        var id = randomness.token(ID_BYTES);
        simple.setId(id);
        simple.setTimeout(idle.toMillis());
        var now = clock.instant();
        simple.setAttribute(SessionRow.PUBLIC_ID, ids.next().toString());
        simple.setAttribute(SessionRow.WRITTEN_AT, now);
        database.change(
                beside,
                "INSERT INTO access.session (id_hash, public_id, created_at, last_seen_at, expires_at, address)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                hash(id),
                UUID.fromString((String) simple.getAttribute(SessionRow.PUBLIC_ID)),
                at(now),
                at(now),
                at(now.plus(longest)),
                simple.getHost());
        read.set(simple);
        return id;
    }

    @Override
    public Session readSession(Serializable id) throws UnknownSessionException {
        var cached = read.get();
        if (cached != null && cached.isCalled(id)) {
            return cached;
        }
        var now = clock.instant();
        var found = database.first(
                        beside,
                        row -> session(id, row),
                        "SELECT public_id, person_id, organisation_id, method, created_at, last_seen_at, stepped_up_at,"
                                + " agent, address, notice FROM access.session"
                                + " WHERE id_hash = ? AND expires_at > ? AND last_seen_at > ?",
                        hash(String.valueOf(id)),
                        at(now),
                        at(now.minus(idle)))
                .orElseThrow(UnknownSessionException::new);
        read.set(found);
        return found;
    }

    @Override
    public void update(Session session) throws UnknownSessionException {
        var known = (DeviceSession) session;
        if (!known.isValid()) {
            delete(session);
            return;
        }
        var now = clock.instant();
        var written = (Instant) known.getAttribute(SessionRow.WRITTEN_AT);
        var changes = known.changes();
        if (changes.isEmpty() && written != null && written.plus(VISIT_STEP).isAfter(now)) {
            return;
        }
        if (write(known, changes, now) == 0) {
            read.remove();
            throw new UnknownSessionException();
        }
        known.setAttribute(SessionRow.WRITTEN_AT, now);
        known.written();
    }

    /**
     * Writes what this request has changed and nothing else: what another one, at the same moment, has made of the same
     * session stays. Neither does it matter to a request on its way that another has renewed the id.
     */
    private int write(DeviceSession session, Set<Object> changes, Instant now) {
        var assignments = new StringBuilder("last_seen_at = ?");
        var values = new ArrayList<@Nullable Object>();
        values.add(at(now));
        COLUMNS.forEach((attribute, column) -> {
            if (changes.contains(attribute)) {
                assignments.append(", ").append(column).append(" = ?");
                values.add(stored(session, attribute));
            }
        });
        values.add(publicId(session));
        return database.change(
                beside, "UPDATE access.session SET " + assignments + " WHERE public_id = ?", values.toArray());
    }

    private static @Nullable Object stored(DeviceSession session, Object attribute) {
        var value = session.getAttribute(attribute);
        if (value instanceof PrincipalCollection principals) {
            return principals.oneByType(PersonId.class).value();
        }
        return value instanceof Instant instant ? at(instant) : value;
    }

    private static UUID publicId(SimpleSession session) {
        return UUID.fromString((String) session.getAttribute(SessionRow.PUBLIC_ID));
    }

    /**
     * Gives the session of this request another id (OWASP ASVS 5.0 V7.2.4). Within the request it still answers to the
     * former one; to any other request that one says nothing.
     *
     * @return the new id; nothing when there is no session any more, or another request was faster
     */
    Optional<String> renew() {
        var session = read.get();
        if (session == null) {
            return Optional.empty();
        }
        var id = randomness.token(ID_BYTES);
        var renewed = database.change(
                beside,
                "UPDATE access.session SET id_hash = ? WHERE id_hash = ?",
                hash(id),
                hash(String.valueOf(session.getId())));
        if (renewed == 0) {
            return Optional.empty();
        }
        session.rename(id);
        return Optional.of(id);
    }

    @Override
    public void delete(Session session) {
        database.change(beside, "DELETE FROM access.session WHERE public_id = ?", publicId((SimpleSession) session));
        read.remove();
    }

    /** Shiro's own clean-up walks through all sessions in memory; ours is one statement, see {@link EndOldSessions}. */
    @Override
    public Collection<Session> getActiveSessions() {
        return List.of();
    }

    private static DeviceSession session(Serializable id, ResultSet row) throws SQLException {
        var session = new DeviceSession();
        session.setId(id);
        session.setHost(row.getString("address"));
        session.setStartTimestamp(
                Date.from(row.getObject("created_at", OffsetDateTime.class).toInstant()));
        var lastSeen = row.getObject("last_seen_at", OffsetDateTime.class).toInstant();
        session.setLastAccessTime(Date.from(lastSeen));
        // the row was asked for with the limits; Shiro need not judge again
        session.setTimeout(-1);
        session.setAttribute(SessionRow.WRITTEN_AT, lastSeen);
        session.setAttribute(SessionRow.PUBLIC_ID, row.getString("public_id"));
        var person = row.getObject("person_id", UUID.class);
        if (person != null) {
            session.setAttribute(
                    DefaultSubjectContext.PRINCIPALS_SESSION_KEY,
                    new SimplePrincipalCollection(new PersonId(person), KoinonRealm.NAME));
            session.setAttribute(DefaultSubjectContext.AUTHENTICATED_SESSION_KEY, Boolean.TRUE);
        }
        put(session, SessionRow.ORGANISATION, row.getObject("organisation_id", UUID.class));
        put(session, SessionRow.METHOD, row.getString("method"));
        var proven = row.getObject("stepped_up_at", OffsetDateTime.class);
        put(session, SessionRow.PROVEN_AT, proven == null ? null : proven.toInstant());
        put(session, SessionRow.AGENT, row.getString("agent"));
        put(session, SessionRow.NOTICE, row.getString("notice"));
        session.written();
        return session;
    }

    private static void put(SimpleSession session, String name, @Nullable Object value) {
        if (value != null) {
            session.setAttribute(name, value);
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
