package eu.koinon.access.sessions;

import java.io.Serial;
import java.util.Objects;
import org.apache.shiro.session.mgt.SimpleSession;

/** A session that knows whether it holds more news than another visit. */
final class DeviceSession extends SimpleSession {

    @Serial
    private static final long serialVersionUID = 1L;

    private transient boolean changed;

    @Override
    public void setAttribute(Object key, Object value) {
        if (!SessionRow.WRITTEN_AT.equals(key) && !Objects.equals(getAttribute(key), value)) {
            changed = true;
        }
        super.setAttribute(key, value);
    }

    @Override
    public Object removeAttribute(Object key) {
        var removed = super.removeAttribute(key);
        if (removed != null) {
            changed = true;
        }
        return removed;
    }

    boolean isChanged() {
        return changed;
    }

    void written() {
        changed = false;
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
