package eu.koinon.kernel.mail;

import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The way out: the SMTP server of the configuration or, without one, files in the data folder. */
@ApplicationScoped
public class Post {

    private static final String TIMEOUT_MILLIS = "20000";

    @Inject
    private Settings settings;

    @Inject
    private MailFiles files;

    @Inject
    private Clock clock;

    /** The mail was surely not taken; trying again sends it once. */
    static final class NotTaken extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        NotTaken(Throwable cause) {
            super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        }
    }

    /** The whole mail went out and no answer came back. */
    static final class Unclear extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        Unclear(Throwable cause) {
            super(cause);
        }
    }

    /** Whether delivering the same mail again leaves one mail: a file has its name. */
    boolean isRepeatable() {
        return settings.text("koinon.mail.host").isEmpty();
    }

    void deliver(StoredMail mail) throws NotTaken, Unclear {
        if (isRepeatable()) {
            try {
                files.write(new MailMessage(mail, Session.getInstance(new Properties()), settings, clock), mail);
            } catch (MessagingException | IOException e) {
                throw new NotTaken(e);
            }
        } else {
            send(mail);
        }
    }

    private void send(StoredMail mail) throws NotTaken, Unclear {
        MailMessage message;
        Transport transport;
        try {
            var session = server();
            message = new MailMessage(mail, session, settings, clock);
            transport = session.getTransport("smtp");
            transport.connect();
        } catch (MessagingException | IOException e) {
            throw new NotTaken(e);
        }
        try (transport) {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            if (message.isHandedOver() && !isRefusal(e)) {
                throw new Unclear(e);
            }
            throw new NotTaken(e);
        }
    }

    /** The server's own word that it did not take the mail: a reply code of the 400s or 500s (RFC 5321 section 4.2.1). */
    private static boolean isRefusal(MessagingException e) {
        return e instanceof SendFailedException
                && String.valueOf(e.getMessage()).matches("(?s)[45]\\d\\d.*");
    }

    private Session server() {
        var tls = settings.text("koinon.mail.tls").orElse("starttls");
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.text("koinon.mail.host").orElseThrow());
        properties.put("mail.smtp.port", settings.text("koinon.mail.port").orElse("587"));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.mime.allowutf8", "true");
        var user = settings.text("koinon.mail.user");
        properties.put("mail.smtp.auth", String.valueOf(user.isPresent()));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return user.map(name -> new PasswordAuthentication(
                                name, settings.text("koinon.mail.password").orElse("")))
                        .orElse(null);
            }
        });
    }
}
