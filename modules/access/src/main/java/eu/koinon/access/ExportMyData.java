package eu.koinon.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives a person a copy of all that is kept about them (GDPR Articles 15 and 20). */
@UseCase
@Needs(Permission.ACCOUNT_EXPORT)
public class ExportMyData {

    @Inject
    @Any
    private Instance<PersonalData> keepers;

    @Inject
    private CurrentActor current;

    @Inject
    private RateLimits limits;

    @Inject
    private Clock clock;

    /** @throws eu.koinon.kernel.TooManyRequests after too many exports */
    public MyData export() {
        var me = current.actor().signedIn();
        limits.take(RateLimit.EXPORT, me.toString());
        var data = new MyData(clock.instant());
        keepers.forEach(keeper -> keeper.gather(me, data));
        return data;
    }
}
