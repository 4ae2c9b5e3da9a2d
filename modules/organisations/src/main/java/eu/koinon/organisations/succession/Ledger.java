package eu.koinon.organisations.succession;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts on record what was done, so that both organisations find it in their part of the log. */
@ApplicationScoped
class Ledger {

    @Inject
    private Successions successions;

    @Inject
    private ActLog log;

    @Inject
    private CurrentActor current;

    /** @param administered whether somebody administered the successor before */
    void open(
            SuccessionId id,
            Succession.Kind kind,
            OrganisationId organisation,
            @Nullable OrganisationId successor,
            boolean administered,
            String why,
            Instant now) {
        successions.add(
                id,
                kind,
                organisation,
                successor,
                administered,
                why,
                current.actor().signedIn(),
                now,
                now.plus(Undoing.OPEN));
    }

    void undone(SuccessionId id, String why, Instant now) {
        successions.undone(id, why, current.actor().signedIn(), now);
    }

    /** The gate records it on the one organisation, this on the other. */
    void recordOn(Permission done, OrganisationId other, OrganisationId about) {
        log.record(new Act(current.actor(), done.words(), other, about.toString(), Act.DONE, current.address()));
    }
}
