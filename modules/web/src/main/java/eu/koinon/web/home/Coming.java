package eu.koinon.web.home;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date that concerns the reader or the organisation they act for.
 *
 * @param about more of it, in a few words; nothing where the text says all
 * @param day in the reader's zone; of what begins or ends with a day, that day at the seat of the organisation
 * @param at the moment in the reader's zone, where it is one
 */
public record Coming(
        Kind kind,
        String text,
        @Nullable String about,
        String href,
        LocalDate day,
        @Nullable ZonedDateTime at) {

    /** What happens then, for programs. */
    public enum Kind {
        MANDATE_BEGINS,
        MANDATE_ENDS,
        DEPUTY_BEGINS,
        DEPUTY_ENDS,
        PROFILE_TO_CONFIRM,
        RENEWAL_CLOSES,
        CALL_CLOSES,
        UNDO_ENDS
    }
}
