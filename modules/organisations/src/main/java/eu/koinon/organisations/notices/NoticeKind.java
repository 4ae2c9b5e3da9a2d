package eu.koinon.organisations.notices;

import eu.koinon.kernel.Missing;
import java.util.Arrays;
import java.util.Locale;

/** What a text of the network is about. */
public enum NoticeKind {
    /** What this network does with people's data, besides what the platform does everywhere (GDPR Articles 13 and 14). */
    PRIVACY,
    /** What whoever takes part agrees to: confidentiality, conduct. */
    PARTICIPATION;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Missing when there is no such kind */
    public static NoticeKind parse(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
