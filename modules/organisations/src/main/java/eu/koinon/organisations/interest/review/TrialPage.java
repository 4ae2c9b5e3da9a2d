package eu.koinon.organisations.interest.review;

import eu.koinon.organisations.interest.calls.InterestCall;
import java.util.List;

/** A trial selection with what it makes of the network, and all that can be selected, the best first. */
public record TrialPage(InterestCall call, ReviewPlan plan, Trial trial, Balance balance, List<ReviewLine> candidates) {

    public TrialPage {
        candidates = List.copyOf(candidates);
    }

    /** How many cannot be among the best, because the reader must not see their marks. */
    public long hidden() {
        return candidates.stream().filter(ReviewLine::hidden).count();
    }
}
