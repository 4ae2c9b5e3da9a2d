package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one application stands.
 *
 * @param member the sitting member that reapplies
 * @param turn which submission of it is the latest
 * @param score nothing while nobody has finished, or where the reader must not see it
 * @param rank its place by score, shared by all of the same score
 * @param tied whether others have the same
 * @param eligible whether all who have finished say so; nothing while nobody has
 * @param disagreement whether reviewers disagree
 * @param changed whether it was changed since somebody marked it
 * @param hidden whether the reader must not see its marks
 */
public record ReviewLine(
        ApplicationId application,
        ApplicationState state,
        @Nullable Integer number,
        String name,
        @Nullable String country,
        @Nullable Level level,
        @Nullable OrganisationId member,
        int turn,
        List<Review> reviews,
        @Nullable Score score,
        @Nullable Integer rank,
        boolean tied,
        @Nullable Boolean eligible,
        boolean disagreement,
        boolean changed,
        boolean hidden,
        @Nullable Decision decision) {

    public ReviewLine {
        reviews = List.copyOf(reviews);
    }

    /** Those who review it, or have. */
    public List<Review> counting() {
        return reviews.stream().filter(review -> review.state().counts()).toList();
    }

    public long finished() {
        return reviews.stream()
                .filter(review -> review.state() == ReviewState.FINISHED)
                .count();
    }

    public boolean isSubmitted() {
        return state == ApplicationState.SUBMITTED;
    }

    /** How many reviewers it lacks. */
    public int lacking() {
        return isSubmitted() ? Math.max(0, ReviewPlan.REVIEWERS - counting().size()) : 0;
    }

    /** Whether all who should have reviewed it have. */
    public boolean isReviewed() {
        return lacking() == 0 && counting().size() == finished();
    }

    /** Whether it was decided about, nobody has been told, and it was submitted anew since. */
    public boolean isDecidedBeforeChange() {
        return isSubmitted() && decision != null && !decision.isTold() && decision.isOvertaken(turn);
    }

    ReviewLine ranked(@Nullable Integer at, boolean shared) {
        return new ReviewLine(
                application,
                state,
                number,
                name,
                country,
                level,
                member,
                turn,
                reviews,
                score,
                at,
                shared,
                eligible,
                disagreement,
                changed,
                hidden,
                decision);
    }
}
