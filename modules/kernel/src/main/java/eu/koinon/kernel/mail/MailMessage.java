package eu.koinon.kernel.mail;

import eu.koinon.kernel.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A mail in the form that travels: plain text and HTML side by side (RFC 2046 section 5.1.4). */
final class MailMessage extends MimeMessage {

    private final String id;
    private boolean handedOver;

    MailMessage(StoredMail mail, Session session, Settings settings, Clock clock)
            throws MessagingException, IOException {
        super(session);
        var host = settings.publicUrl().getHost();
        // the same mail has the same id however often it is built, so that mailboxes know a double
        this.id = "<" + mail.id() + "@" + host + ">";
        var sender = settings.text("koinon.mail.from").orElse("koinon@" + host);
        setFrom(new InternetAddress(sender, settings.networkName(), StandardCharsets.UTF_8.name()));
        setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.recipient().value(), false));
        setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(clock.instant()));
        // nobody's holiday assistant should answer (RFC 3834 section 5)
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", mail.language());
        var plain = new MimeBodyPart();
        plain.setText(mail.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setContent(mail.html(), "text/html; charset=utf-8");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(html);
        setContent(both);
        saveChanges();
    }

    /** Whether all of it has been given to the server, which has then perhaps taken it. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }
}
