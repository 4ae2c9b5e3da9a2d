package eu.koinon.kernel.mail;

import eu.koinon.kernel.Settings;
import eu.koinon.kernel.WrittenMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** The mails as files, where there is no mail server: each is named by its id, so the names stand in the order of time. */
@ApplicationScoped
public class MailFiles {

    private static final Logger LOG = Logger.getLogger(MailFiles.class.getName());
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.eml");

    @Inject
    Settings settings;

    void write(MailMessage message, StoredMail mail) throws IOException, MessagingException {
        var folder = Files.createDirectories(folder());
        var written = folder.resolve(mail.id() + ".part");
        try (OutputStream out = Files.newOutputStream(written)) {
            message.writeTo(out);
        }
        Files.move(
                written,
                folder.resolve(mail.id() + ".eml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    List<WrittenMail> newest(int most) {
        var mails = new ArrayList<WrittenMail>();
        for (var file : names()) {
            if (mails.size() == most) {
                break;
            }
            read(file).ifPresent(mails::add);
        }
        return mails;
    }

    private List<Path> names() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<WrittenMail> read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            var name = file.getFileName().toString();
            return Optional.of(new WrittenMail(
                    UUID.fromString(name.substring(0, name.length() - ".eml".length())),
                    ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    text(message).replace("\r\n", "\n")));
        } catch (IOException | MessagingException | RuntimeException e) {
            // somebody has put a file there that we did not write
            LOG.warning(() -> file + " is no mail of ours: " + e);
            return Optional.empty();
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            // the plain text stands before the HTML (RFC 2046 section 5.1.4)
            return text(parts.getBodyPart(0));
        }
        return String.valueOf(content);
    }

    private Path folder() {
        return settings.data().resolve("mail");
    }
}
