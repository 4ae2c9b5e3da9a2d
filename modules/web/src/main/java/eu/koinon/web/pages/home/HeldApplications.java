package eu.koinon.web.pages.home;

import eu.koinon.access.LinkSpent;
import eu.koinon.kernel.Problem;
import eu.koinon.organisations.interest.applications.ReadApplication;
import eu.koinon.organisations.interest.review.ApplicantsOutcome;
import eu.koinon.web.pages.interest.HeldLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the applications whose links were opened in this browser; a link that has ended is forgotten. */
@RequestScoped
public class HeldApplications {

    @Inject
    private HeldLinks links;

    @Inject
    private ReadApplication read;

    @Inject
    private ApplicantsOutcome outcomes;

    private final List<String> ended = new ArrayList<>();

    public List<HeldApplication> list() {
        var found = new ArrayList<HeldApplication>();
        for (var secret : links.secrets()) {
            try {
                found.add(new HeldApplication(
                        secret, read.read(secret), outcomes.ifTold(secret).orElse(null)));
            } catch (LinkSpent spent) {
                ended.add(secret);
            } catch (Problem later) {
                // such as too many tries: the first page is there for everybody all the same
                return found;
            }
        }
        return found;
    }

    /** What the browser is to keep from now on; nothing while that is what it has. */
    public Optional<NewCookie> forgetting() {
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of(links.of(links.secrets().stream()
                        .filter(secret -> !ended.contains(secret))
                        .toList()));
    }
}
