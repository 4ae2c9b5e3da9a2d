package eu.koinon.kernel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mails, for those who see to it that they arrive. Needs a transaction. */
public interface MailLog {

    /** What has not left for certain, the newest first, and not more than so many. */
    List<MailLine> unsent(int most);

    /** How many failed for good, or nobody knows whether they left: they wait for a person. */
    long stuck();

    /** How many have left since then. */
    long sentSince(Instant moment);

    /**
     * Has a mail handed over once more that failed, or of which nobody knows. False when it is gone or has left.
     *
     * @throws Conflict while it is on its way: whoever hands it over then is not alone, and it could arrive twice
     */
    boolean sendAgain(UUID mail);

    /** The mails that stand as files in the data folder because there is no mail server, the newest first. */
    List<WrittenMail> written(int most);
}
