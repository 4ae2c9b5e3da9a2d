package eu.koinon.organisations.notices;

import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Puts versions of the network's texts into a demonstration, as of any day. */
@ApplicationScoped
public class InventedNotices {

    @Inject
    private Notices notices;

    /**
     * @param texts by language
     * @param changes what is new since the version before, by language
     */
    public void add(
            NoticeKind kind,
            int number,
            PersonId by,
            Instant at,
            Map<String, String> texts,
            Map<String, String> changes) {
        notices.add(kind, number, by, at, new NoticeForm(number - 1, texts, changes).read());
    }
}
