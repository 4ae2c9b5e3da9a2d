package eu.koinon.organisations.notices;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** Shows me the texts of the network to which I have not agreed as they are now. */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ListOpenNotices {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    public NoticeList list() {
        var me = current.actor().signedIn();
        return new NoticeList(notices.current().stream()
                .filter(notice -> !notices.hasAgreed(me, notice))
                .toList());
    }
}
