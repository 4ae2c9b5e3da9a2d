package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.InvalidFields;
import org.jspecify.annotations.Nullable;

/** How much mail about a working group somebody wants. What concerns themself is always written to them. */
public enum MailChoice {
    /** Each thing when it happens. */
    ALL,
    /** What waits, once a day. */
    DIGEST,
    NONE;

    /** @throws InvalidFields when it is none of them */
    static MailChoice read(@Nullable String typed) {
        for (var choice : values()) {
            if (typed != null && choice.name().equalsIgnoreCase(typed.strip())) {
                return choice;
            }
        }
        throw InvalidFields.of("mail", "choose-one");
    }
}
