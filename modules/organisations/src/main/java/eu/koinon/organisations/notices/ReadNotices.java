package eu.koinon.organisations.notices;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;

/** Shows the texts of the network to everybody: whoever is about to join must be able to read what they join. */
@UseCase
@Open("what the network asks of people and tells them is public")
public class ReadNotices {

    @Inject
    private Notices notices;

    /** The present text of each kind that there is. */
    public NoticeList current() {
        return new NoticeList(notices.current());
    }

    /**
     * All versions of one, the newest first.
     *
     * @throws Missing when the network has none
     */
    public NoticeList all(NoticeKind kind) {
        var all = notices.all(kind);
        if (all.isEmpty()) {
            throw new Missing();
        }
        return new NoticeList(all);
    }

    /** @throws Missing when there is no such version */
    public Notice read(NoticeKind kind, int number) {
        return notices.all(kind).stream()
                .filter(notice -> notice.number() == number)
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
