package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.calls.InterestCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trials of a call side by side. */
public record TrialComparison(InterestCall call, ReviewPlan plan, List<Column> trials) {

    public TrialComparison {
        trials = List.copyOf(trials);
    }

    /** @param score the mean over its selection; nothing while nothing in it is marked */
    public record Column(
            Trial trial, Balance balance, @Nullable Score score) {}
}
