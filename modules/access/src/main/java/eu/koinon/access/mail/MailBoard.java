package eu.koinon.access.mail;

import eu.koinon.kernel.MailLine;
import eu.koinon.kernel.WrittenMail;
import java.util.List;

/**
 * How it stands with the mails.
 *
 * @param unsent what has not left for certain, the newest first
 * @param more whether there are more of these than are listed
 * @param sentLately how many have left in the last {@link WatchMail#LATELY}
 * @param failingJobs how many jobs of the platform fail again and again
 * @param written in a demonstration, the mails themselves, the newest first; otherwise none
 */
public record MailBoard(
        List<MailLine> unsent, boolean more, long sentLately, long failingJobs, List<WrittenMail> written) {

    public MailBoard {
        unsent = List.copyOf(unsent);
        written = List.copyOf(written);
    }
}
