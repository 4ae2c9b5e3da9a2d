package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.profile.Confirmation;
import java.time.ZoneId;

/**
 * How old a profile is, said honestly.
 *
 * @param due whether it should have been confirmed again by now
 */
public record ProfileAge(String text, boolean due) {

    public static ProfileAge of(Words m, Confirmation confirmation, String zone) {
        var at = confirmation.at();
        if (at == null) {
            return new ProfileAge(m.t("confirm.never"), true);
        }
        if (confirmation.due()) {
            return new ProfileAge(m.t("confirm.long-ago", "months", confirmation.months()), true);
        }
        return new ProfileAge(
                m.t("confirm.on", "date", m.date(at.atZone(ZoneId.of(zone)).toLocalDate())), false);
    }
}
