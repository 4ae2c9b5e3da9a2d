package eu.koinon.organisations.interest.review;

import java.util.List;

/**
 * Who reviews a call's applications, and how.
 *
 * @param toAssign how many reviewers are still missing, over all applications
 */
public record ReviewPanel(ReviewPlan plan, List<Reviewer> reviewers, long toAssign) {

    public ReviewPanel {
        reviewers = List.copyOf(reviewers);
    }
}
