package eu.koinon.access.sessions;

import eu.koinon.access.gate.KoinonRealm;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
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
import java.util.Collection;
import java.util.Date;
import java.util.List;
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

    private static final Duration VISIT_STEP = Duration.ofMinutes(1);

    private final Database database;
    private final DataSource beside;
    private final Ids ids;
    private final Randomness randomness;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /** What this thread's request has read; {@link #forgetRequest} empties it. */
    private final ThreadLocal<@Nullable SimpleSession> read = new ThreadLocal<>();

    StoredSessions(Database database, Ids ids, Randomness randomness, Clock clock, Settings settings) {
        this.database = database;
        this.beside = database.beside();
        this.ids = ids;
        this.randomness = randomness;
        this.clock = clock;
        this.idle = settings.duration("koinon.session.idle", Duration.ofHours(8));
        this.longest = settings.duration("koinon.session.longest", Duration.ofDays(7));
    }

    /** To be called when a request begins and when it ends: another request must ask the database again. */
    void forgetRequest() {
        read.remove();
    }

    @Override
    public Serializable create(Session session) {
        var simple = (SimpleSession) session;
        var id = randomness.token(32);
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
        if (cached != null && id.equals(cached.getId())) {
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
        var simple = (SimpleSession) session;
        if (!simple.isValid()) {
            delete(session);
            return;
        }
        var now = clock.instant();
        var written = (Instant) simple.getAttribute(SessionRow.WRITTEN_AT);
        var onlyVisited = !(simple instanceof DeviceSession device) || !device.isChanged();
        if (onlyVisited && written != null && written.plus(VISIT_STEP).isAfter(now)) {
            return;
        }
        var changed = database.change(
                beside,
                "UPDATE access.session SET person_id = ?, organisation_id = ?, method = ?, last_seen_at = ?,"
                        + " stepped_up_at = ?, agent = ?, notice = ? WHERE id_hash = ?",
                person(simple),
                simple.getAttribute(SessionRow.ORGANISATION),
                simple.getAttribute(SessionRow.METHOD),
                at(now),
                simple.getAttribute(SessionRow.PROVEN_AT) instanceof Instant proven ? at(proven) : null,
                simple.getAttribute(SessionRow.AGENT),
                simple.getAttribute(SessionRow.NOTICE),
                hash(String.valueOf(simple.getId())));
        if (changed == 0) {
            read.remove();
            throw new UnknownSessionException();
        }
        simple.setAttribute(SessionRow.WRITTEN_AT, now);
        if (simple instanceof DeviceSession device) {
            device.written();
        }
    }

    @Override
    public void delete(Session session) {
        database.change(beside, "DELETE FROM access.session WHERE id_hash = ?", hash(String.valueOf(session.getId())));
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

    private static @Nullable UUID person(SimpleSession session) {
        return session.getAttribute(DefaultSubjectContext.PRINCIPALS_SESSION_KEY) instanceof PrincipalCollection known
                ? known.oneByType(PersonId.class).value()
                : null;
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
