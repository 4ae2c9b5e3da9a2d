package eu.koinon.web.look;

import org.jspecify.annotations.Nullable;

/**
 * Something to say above the page: what has just been done, or what one should know.
 *
 * @param text     a sentence in the reader's language
 * @param link     where to go on from there, or null
 * @param linkText what the link says, or null without one
 */
public record Notice(
        Kind kind,
        String text,
        @Nullable String link,
        @Nullable String linkText) {
    /** How grave it is. */
    public enum Kind {
        SUCCESS,
        INFORMATION,
        WARNING
    }

    public static Notice success(String text) {
        return new Notice(Kind.SUCCESS, text, null, null);
    }

    public static Notice information(String text) {
        return new Notice(Kind.INFORMATION, text, null, null);
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text, null, null);
    }

    public Notice leadingTo(String link, String linkText) {
        return new Notice(kind, text, link, linkText);
    }
}
