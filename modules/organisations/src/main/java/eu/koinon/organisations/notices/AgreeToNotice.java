package eu.koinon.organisations.notices;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import java.time.Clock;

/** I have read a text of the network and agree to it. */
@UseCase
@Needs(Permission.NOTICE_AGREE)
public class AgreeToNotice {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @param number of the version that I have read
     * @throws Conflict when there is a newer one, which I have not read then
     * @throws Missing when there is no such text
     */
    public void agree(@About NoticeKind kind, int number) {
        var latest = notices.current(kind).orElseThrow(Missing::new);
        if (number > latest.number() || number < 1) {
            throw new Missing();
        }
        if (number != latest.number()) {
            throw new Conflict("notice-newer");
        }
        notices.agree(current.actor().signedIn(), kind, number, clock.instant());
    }
}
