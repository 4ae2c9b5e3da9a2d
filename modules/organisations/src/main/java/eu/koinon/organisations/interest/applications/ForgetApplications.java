package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Keeps applications no longer than they are needed (GDPR Article 5(1)(e)): who wrote them, and of those that were not
 * taken in also what they said.
 */
@UseCase
@Open(value = "the platform does this by itself, and nobody asks it to", duty = Duty.ERASURE)
public class ForgetApplications {

    private static final int AT_ONCE = 50;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * Some of them.
     *
     * @param decidedBefore when the call of those that were submitted must have ended, and their letter have left
     * @param draftsBefore when the call of those never submitted must have ended
     * @return whether there may be more
     */
    public boolean forget(Instant decidedBefore, Instant draftsBefore) {
        var gone = database.first(
                        database.within(),
                        row -> row.getInt(1),
                        "SELECT organisations.forget_applications(?, ?, ?, ?)",
                        decidedBefore.atOffset(ZoneOffset.UTC),
                        draftsBefore.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        AT_ONCE)
                .orElse(0);
        return gone == AT_ONCE;
    }
}
