package eu.koinon.organisations.succession;

import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Whether something can still be undone. */
@ApplicationScoped
class Undoing {

    /** How long. Whoever looks after a mistake has a month for it. */
    static final Duration OPEN = Duration.ofDays(30);

    @Inject
    private Successions successions;

    /** @throws SuccessionProblem.NoUndo when it is too late, undone already, or something later stands on it */
    void mustBeOpen(Succession succession, Instant now) {
        if (!succession.mayBeUndone(now) || successions.isOvertaken(succession)) {
            throw new SuccessionProblem.NoUndo();
        }
    }

    /** @throws SuccessionProblem.NoUndo when it has gone since */
    Organisation thereStill(Organisation organisation) {
        if (!organisation.isActive()) {
            throw new SuccessionProblem.NoUndo();
        }
        return organisation;
    }

    /** @throws SuccessionProblem.NoUndo when it has come back since */
    Organisation goneStill(Organisation organisation) {
        if (organisation.isActive()) {
            throw new SuccessionProblem.NoUndo();
        }
        return organisation;
    }
}
