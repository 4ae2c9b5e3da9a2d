package eu.koinon.organisations.interest.applications;

import eu.koinon.organisations.interest.calls.QuestionId;
import java.time.Instant;
import java.util.List;

/**
 * An application as it was submitted one time.
 *
 * @param turn 1 for the first time
 * @param by the address of whoever submitted it
 * @param late whether that was after the call's deadline
 * @param changes since the submission before; none in the first
 */
public record Submission(int turn, Instant at, String by, boolean late, List<Change> changes) {

    public Submission {
        changes = List.copyOf(changes);
    }

    /**
     * An answer that was changed. Files are told by name and SHA-256, one a line.
     *
     * @param before as the submission before said it; "" when it said nothing
     */
    public record Change(QuestionId question, String before, String after) {}
}
