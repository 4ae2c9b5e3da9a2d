package eu.koinon.web.pages.mail;

import eu.koinon.web.problems.ReturnPath;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain text of a mail, line by line; a line that is an address of ours can be followed, any other is only read. */
public final class MailText {

    private final String ours;

    MailText(URI publicUrl) {
        this.ours = publicUrl + "/";
    }

    /**
     * @param text what is read
     * @param href where it leads on this platform, or null
     */
    public record Line(String text, @Nullable String href) {}

    List<Line> lines(String text) {
        return Arrays.stream(text.strip().split("\n", -1))
                .map(line -> new Line(line, href(line.strip())))
                .toList();
    }

    /** Without the host: it is the same as the page's, by whichever name the reader came. */
    private @Nullable String href(String line) {
        if (!line.startsWith(ours)) {
            return null;
        }
        var path = line.substring(ours.length() - 1);
        return ReturnPath.safe(path).equals(path) ? path : null;
    }
}
