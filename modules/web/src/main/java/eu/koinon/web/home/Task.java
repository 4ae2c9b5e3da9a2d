package eu.koinon.web.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the reader.
 *
 * @param text what it is
 * @param href where it is done
 * @param end how long there is, or how many; nothing where neither says anything
 * @param due by which day; nothing where there is none
 */
public record Task(
        Kind kind,
        String text,
        String href,
        @Nullable String end,
        @Nullable LocalDate due) {

    /** What there is to do, for programs. */
    public enum Kind {
        OWN_MANDATE_ENDS,
        SIGNING_UNPROVEN,
        STANDING_IN,
        NOTICE_TO_AGREE_TO,
        APPLICATIONS_TO_REVIEW,
        PASSKEY_MISSING,
        FEW_RECOVERY_CODES,
        ONE_ADMIN,
        NO_ADMIN,
        NO_SIGNATORY,
        MANDATES_END,
        INVITATIONS_UNANSWERED,
        JOIN_REQUESTS,
        PROFILE_TO_CONFIRM,
        RENEWAL,
        GROUP_REQUESTS,
        GROUP_UNCONVENED,
        ORGANISATIONS_WITHOUT_ADMIN,
        PROFILES_UNCONFIRMED,
        JOIN_REQUESTS_UNANSWERED,
        MAIL_STUCK,
        JOBS_FAILING,
        REVIEWERS_LACKING,
        REVIEWS_UNFINISHED,
        REVIEWERS_DISAGREE,
        APPLICATIONS_UNDECIDED,
        LETTERS_UNSENT,
        IMPORT_UNFINISHED,
        AGREEMENTS_MISSING
    }

    public static Task of(Kind kind, String text, String href) {
        return new Task(kind, text, href, null, null);
    }

    public static Task of(Kind kind, String text, String href, @Nullable String end) {
        return new Task(kind, text, href, end, null);
    }
}
