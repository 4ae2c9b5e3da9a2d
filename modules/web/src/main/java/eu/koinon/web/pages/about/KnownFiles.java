package eu.koinon.web.pages.about;

import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Files that programs ask for by fixed names. */
@Path("/")
@Produces("text/plain; charset=utf-8")
public class KnownFiles {

    /** RFC 9116 section 2.5.5 asks for less than a year. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    /** What everybody may read may also be found; whatever comes by a link or after signing in is nobody's to index. */
    private static final String ROBOTS = """
            User-agent: *
            Allow: /$
            Allow: /help
            Allow: /accessibility
            Allow: /privacy
            Allow: /assets/
            Disallow: /
            """;

    @Inject
    private Contact contact;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** RFC 9116. */
    @GET
    @Path(".well-known/security.txt")
    public String security() {
        var address = settings.publicUrl();
        return "Contact: " + contact.link().orElse(address + "/help") + "\n"
                + "Expires: " + clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS) + "\n"
                + "Preferred-Languages: "
                + messages.offered().stream().map(language -> language.tag()).collect(Collectors.joining(", ")) + "\n"
                + "Canonical: " + address + "/.well-known/security.txt\n";
    }

    /** RFC 9309. */
    @GET
    @Path("robots.txt")
    public String robots() {
        return ROBOTS;
    }
}
