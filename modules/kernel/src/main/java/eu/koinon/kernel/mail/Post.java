package eu.koinon.kernel.mail;

import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.Serial;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The way out: the SMTP server of the configuration or, without one, files in the data folder. */
@ApplicationScoped
public class Post {

    private static final String TIMEOUT_MILLIS = "20000";

    @Inject
    private Settings settings;

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

    /** Whether delivering the same mail again leaves one mail: a file has its name. */
    boolean isRepeatable() {
        return settings.text("koinon.mail.host").isEmpty();
    }

    void deliver(StoredMail mail) throws NotTaken {
        try {
            if (isRepeatable()) {
                write(message(mail, Session.getInstance(new Properties())), mail);
            } else {
                Transport.send(message(mail, server()));
            }
        } catch (MessagingException | IOException e) {
            throw new NotTaken(e);
        }
    }

    private void write(MimeMessage message, StoredMail mail) throws IOException, MessagingException {
        var folder = Files.createDirectories(settings.data().resolve("mail"));
        var written = folder.resolve(mail.id() + ".part");
        try (var out = Files.newOutputStream(written)) {
            message.writeTo(out);
        }
        Files.move(
                written,
                folder.resolve(mail.id() + ".eml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private MimeMessage message(StoredMail mail, Session session) throws MessagingException, UnsupportedEncodingException {
        var host = settings.publicUrl().getHost();
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // the same mail has the same id however often it is built, so that mailboxes know a double
                setHeader("Message-ID", "<" + mail.id() + "@" + host + ">");
            }
        };
        var sender = settings.text("koinon.mail.from").orElse("koinon@" + host);
        message.setFrom(new InternetAddress(sender, settings.networkName(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient().value(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        var plain = new MimeBodyPart();
        plain.setText(mail.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setContent(mail.html(), "text/html; charset=utf-8");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(html);
        message.setContent(both);
        message.saveChanges();
        return message;
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
