package eu.koinon.access.mail;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.JobLog;
import eu.koinon.kernel.MailLog;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.WrittenMail;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Shows which mails have not arrived at the mail server. What a mail says is shown in a demonstration only. */
@UseCase
@Needs(Permission.MAIL_WATCH)
public class WatchMail {

    /** What counts as lately. */
    public static final Duration LATELY = Duration.ofDays(7);

    private static final int MOST_UNSENT = 200;
    private static final int MOST_WRITTEN = 50;

    @Inject
    private MailLog mails;

    @Inject
    private JobLog jobs;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public MailBoard watch() {
        var unsent = mails.unsent(MOST_UNSENT + 1);
        return new MailBoard(
                unsent.subList(0, Math.min(unsent.size(), MOST_UNSENT)),
                unsent.size() > MOST_UNSENT,
                mails.sentSince(clock.instant().minus(LATELY)),
                jobs.failing(),
                written());
    }

    /** The links in them let whoever holds them in: where people are real, they are for the mailbox alone. */
    private List<WrittenMail> written() {
        return settings.demo() ? mails.written(MOST_WRITTEN) : List.of();
    }
}
