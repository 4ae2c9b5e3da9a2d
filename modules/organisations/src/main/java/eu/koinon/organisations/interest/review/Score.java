package eu.koinon.organisations.interest.review;

/**
 * The mean of several reviewers' weighted marks, kept as a fraction: two that are equal are equal, whatever a rounding
 * would make of them.
 *
 * @param points each mark times its criterion's weight, added up over all reviewers
 * @param reviews how many reviewers, at least one
 * @param weights of all criteria together, at least one
 */
public record Score(long points, int reviews, int weights) implements Comparable<Score> {

    private static final int HUNDRED = 100;

    public Score {
        if (points < 0 || reviews < 1 || weights < 1) {
            throw new IllegalArgumentException("no score: " + points + " of " + reviews + " by " + weights);
        }
    }

    @Override
    public int compareTo(Score other) {
        return Long.compare(points * other.divisor(), other.points * divisor());
    }

    /** Equal in value: a half is two quarters. */
    public boolean ties(Score other) {
        return compareTo(other) == 0;
    }

    /** The mean mark in hundredths, rounded half up. */
    public long hundredths() {
        return (2 * HUNDRED * points + divisor()) / (2 * divisor());
    }

    private long divisor() {
        return (long) reviews * weights;
    }
}
