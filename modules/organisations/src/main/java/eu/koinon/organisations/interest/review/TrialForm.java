package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.interest.applications.ApplicationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A trial selection, as it is typed or sent.
 *
 * @param best so many of the best ranked instead of picks; nothing or empty for the picks
 * @param picks ids of applications
 */
@Schema(name = "InterestTrialForm")
public record TrialForm(
        @Nullable String name,
        @Nullable String best,
        @Nullable List<String> picks) {

    static final int LONGEST_NAME = 80;
    static final int MOST = 5_000;

    String name(InvalidFields.Gathering problems) {
        return Writing.line(problems, "name", name, LONGEST_NAME);
    }

    /** How many of the best, or nothing where picks are meant. */
    @Nullable
    Integer best(InvalidFields.Gathering problems) {
        var typed = best == null ? "" : best.strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) > MOST) {
            problems.add("best", "between", 0, MOST);
            return 0;
        }
        return Integer.valueOf(typed);
    }

    Set<ApplicationId> picked() {
        var read = new HashSet<ApplicationId>();
        for (var pick : picks == null ? List.<String>of() : picks) {
            try {
                read.add(ApplicationId.parse(pick));
            } catch (Missing none) {
                // an id that nobody has picks nothing
                continue;
            }
        }
        return read;
    }
}
