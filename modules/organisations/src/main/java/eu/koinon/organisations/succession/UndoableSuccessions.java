package eu.koinon.organisations.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The changes of organisations that can still be undone, as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
public class UndoableSuccessions {

    @Inject
    private Successions successions;

    /** The first to become final first. */
    public List<Succession> list(Instant now) {
        return successions.undoable(now);
    }
}
