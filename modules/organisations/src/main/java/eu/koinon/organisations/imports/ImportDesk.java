package eu.koinon.organisations.imports;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Outbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform itself does with imports, which is no more than to find out whose they are, to give each its turn, and
 * to end those that cannot go on. What they write is written by the person who confirmed them.
 */
@UseCase
@Open(value = "the platform goes through what waits by itself, and nobody asks it to", duty = Duty.IMPORT)
public class ImportDesk {

    private static final Duration TURN = Duration.ofSeconds(3);
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration LONGEST_TURN = Duration.ofDays(1);
    private static final Duration ERRORS = Duration.ofDays(90);

    @Inject
    private Imports imports;

    @Inject
    private ImportStates states;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    public Optional<ImportJob> find(ImportId id) {
        return imports.job(id);
    }

    /** Its turn, or nothing while another import has it. */
    public Optional<ImportJob> start(ImportId id) {
        return states.start(id) ? imports.job(id) : Optional.empty();
    }

    /** Asks for another try in a while; each try has a name of its own, for the one that runs is still known by its. */
    public void again(ImportId id, int tries) {
        outbox.later(CarryOutImport.class, id + ":" + tries, clock.instant().plus(TURN));
    }

    public void stop(ImportId id, ImportRefusal why, @Nullable String at) {
        imports.hold(id).filter(job -> job.state().isUnderWay()).ifPresent(job -> states.stop(job, why, at));
    }

    /** Discards what nobody has confirmed for a week, ends what has failed for a day, and forgets old errors. */
    public void forget() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var id : states.lyingSince(now.minus(UNCONFIRMED), now.minus(LONGEST_TURN))) {
            imports.hold(id).ifPresent(job -> {
                if (!states.discard(job)) {
                    states.stop(job, ImportRefusal.NOT_ALLOWED_ANY_MORE, null);
                }
            });
        }
        states.forgetErrors(now.minus(ERRORS));
    }
}
