package eu.koinon.kernel.mail;

import eu.koinon.kernel.Job;
import eu.koinon.kernel.MailState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands one mail over. Before it does, the row says so; if a crash comes then, nobody can know whether the server took it,
 * and a second mail could follow the first. Such a mail stays unclear until a coordinator decides (docs/adr/0005).
 */
@ApplicationScoped
public class DeliverMail implements Job {

    private static final Logger LOG = Logger.getLogger(DeliverMail.class.getName());
    private static final int MOST_ATTEMPTS = 12;
    private static final int ID_LENGTH = 36;

    @Inject
    private StoredLetters letters;

    @Inject
    private Post post;

    /** The same mail as work of its own, beside a former try that may still wait in the outbox. */
    static String again(UUID mail, UUID once) {
        return mail + "/" + once;
    }

    @Override
    public String name() {
        return "deliver-mail";
    }

    @Override
    public void run(String instance) throws Exception {
        var found = letters.find(UUID.fromString(instance.substring(0, ID_LENGTH)));
        if (found.isEmpty()) {
            return;
        }
        var mail = found.get();
        switch (mail.state()) {
            case WAITING -> handOver(mail);
            case HANDING_OVER -> goOn(mail);
            case SENT, UNCLEAR, FAILED -> LOG.fine(() -> "nothing to do for mail " + mail.id());
        }
    }

    private void goOn(StoredMail mail) throws Exception {
        if (post.isRepeatable()) {
            deliver(mail);
        } else {
            letters.move(mail.id(), MailState.HANDING_OVER, MailState.UNCLEAR);
            LOG.warning(
                    () -> "mail " + mail.id() + " may or may not have been sent before a crash; a person must decide");
        }
    }

    private void handOver(StoredMail mail) throws Exception {
        if (letters.move(mail.id(), MailState.WAITING, MailState.HANDING_OVER)) {
            deliver(mail);
        }
    }

    private void deliver(StoredMail mail) throws Exception {
        try {
            post.deliver(mail);
        } catch (Post.NotTaken e) {
            if (letters.notSent(mail.id(), String.valueOf(e.getMessage())) >= MOST_ATTEMPTS) {
                letters.gaveUp(mail.id());
                return;
            }
            throw e;
        } catch (Post.Unclear e) {
            letters.move(mail.id(), MailState.HANDING_OVER, MailState.UNCLEAR);
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "mail " + mail.id() + " may or may not have been sent; a person must decide");
            return;
        }
        letters.sent(mail.id());
    }
}
