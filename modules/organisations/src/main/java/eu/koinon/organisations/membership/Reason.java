package eu.koinon.organisations.membership;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Why something ends, as it is typed or sent. It stays on record.
 *
 * @param reason one or more lines, 1,000 characters at most
 */
public record Reason(@Nullable String reason) {

    private static final int LONGEST = 1_000;

    /** @throws InvalidFields when there is none, or one that cannot stay as it is */
    public String read() {
        var problems = new InvalidFields.Gathering();
        var text = Writing.optionalText(problems, "reason", reason, LONGEST);
        if (text == null) {
            problems.add("reason", "required");
        }
        problems.orThrow();
        return String.valueOf(text);
    }
}
