package eu.koinon.web.pages.home;

import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.review.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application whose link was opened in this browser.
 *
 * @param outcome once it has been told
 */
public record HeldApplication(
        String secret, ApplicationPage page, @Nullable Outcome outcome) {

    public String href() {
        return "/application/" + secret;
    }

    /** Until when it can be changed: a coordinator may have let it in late. */
    public Instant deadline() {
        var late = page.application().openUntil();
        return late != null && late.isAfter(page.call().deadline())
                ? late
                : page.call().deadline();
    }

    public List<Question> missing() {
        return page.missing();
    }
}
