package eu.koinon.access.sessions;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.shiro.session.mgt.SimpleSession;
import org.jspecify.annotations.Nullable;

/** A session that knows what has changed in it since it was read. */
final class DeviceSession extends SimpleSession {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Set<Object> changes = new HashSet<>();
    private transient @Nullable Serializable formerId;

    @Override
    public void setAttribute(Object key, Object value) {
        if (!SessionRow.WRITTEN_AT.equals(key) && !Objects.equals(getAttribute(key), value)) {
            changes.add(key);
        }
        super.setAttribute(key, value);
    }

    @Override
    public Object removeAttribute(Object key) {
        var removed = super.removeAttribute(key);
        if (removed != null) {
            changes.add(key);
        }
        return removed;
    }

    /** The attributes that hold more news than another visit. */
    Set<Object> changes() {
        return Set.copyOf(changes);
    }

    void written() {
        changes.clear();
    }

    /** Goes by another id from now on. */
    void rename(Serializable id) {
        formerId = getId();
        setId(id);
    }

    /** Whether this is the session's id, or was when the request at hand began. */
    boolean isCalled(Serializable id) {
        return id.equals(getId()) || id.equals(formerId);
    }

    // two sessions are one when their ids are, whatever they hold
    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceSession that && Objects.equals(getId(), that.getId());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getId());
    }
}
