package eu.koinon.access.mail;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.MailLog;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import java.util.UUID;

/** Has a mail sent again that did not leave, or of which nobody knows whether it did. */
@UseCase
@Needs(Permission.MAIL_RESEND)
public class ResendMail {

    @Inject
    private MailLog mails;

    /**
     * @throws Missing when there is no such mail, or it has left meanwhile
     * @throws eu.koinon.kernel.Conflict while it is on its way
     */
    public void resend(@About UUID mail) {
        if (!mails.sendAgain(mail)) {
            throw new Missing();
        }
    }
}
