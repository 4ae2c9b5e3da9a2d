package eu.koinon.acceptance.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real SMTP server, and what arrived in its mailboxes. */
public final class Mailboxes implements AutoCloseable {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"<>]+/(?:application|invitation|join|reset|new-address)/[A-Za-z0-9_-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GreenMail server;

    public Mailboxes() {
        var setup = new ServerSetup(RunningPlatform.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    /** Waits for one more mail than there were, and gives the newest. */
    public MimeMessage await(String address, int before) {
        Awaitility.await("mail to " + address)
                .atMost(PATIENCE)
                .until(() -> of(address).size() > before);
        var arrived = of(address);
        return arrived.get(arrived.size() - 1);
    }

    /** The path of the link in a mail's text. */
    public static String link(MimeMessage message) {
        var matcher = LINK.matcher(text(message, "text/plain"));
        if (!matcher.find()) {
            throw new AssertionError("no link in: " + text(message, "text/plain"));
        }
        return matcher.group().replaceFirst("^https?://[^/]+", "");
    }

    /** The part of this type, decoded. */
    public static String text(MimeMessage message, String type) {
        try {
            var parts = (Multipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
            }
            throw new AssertionError("no " + type);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
