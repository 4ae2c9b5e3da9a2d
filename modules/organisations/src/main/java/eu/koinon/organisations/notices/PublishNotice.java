package eu.koinon.organisations.notices;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.StaleVersion;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Publishes a new version of a text of the network. From then on people are asked to agree to that one. */
@UseCase
@Needs(Permission.NOTICE_PUBLISH)
public class PublishNotice {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * @return the number of the version
     * @throws InvalidFields naming what is missing or too long
     * @throws StaleVersion when somebody else published one meanwhile
     */
    public int publish(@About NoticeKind kind, NoticeForm form) {
        var read = form.read();
        var latest = notices.current(kind).map(Notice::number).orElse(0);
        if (latest != form.after()
                || !notices.add(kind, latest + 1, current.actor().signedIn(), clock.instant(), read)) {
            throw new StaleVersion(
                    Map.of("number", notices.current(kind).map(Notice::number).orElse(0)),
                    Map.of("after", form.after()));
        }
        return latest + 1;
    }
}
