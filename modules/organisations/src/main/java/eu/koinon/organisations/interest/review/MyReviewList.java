package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody reviews. */
public record MyReviewList(List<Line> items) {

    public MyReviewList {
        items = List.copyOf(items);
    }

    /** @param changed whether the application was changed since they marked it */
    public record Line(
            ApplicationId application,
            CallId call,
            Texts callTitle,
            @Nullable Integer number,
            String name,
            @Nullable String country,
            ApplicationState applicationState,
            ReviewState state,
            boolean changed) {

        /** Whether the reviewer is to do something. */
        public boolean waits() {
            return applicationState == ApplicationState.SUBMITTED && (state == ReviewState.OPEN || changed);
        }
    }

    public long waiting() {
        return items.stream().filter(Line::waits).count();
    }
}
