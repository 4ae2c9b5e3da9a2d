package eu.koinon.web.pages.record;

import eu.koinon.audit.LogEntry;
import eu.koinon.web.look.Hue;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record as it is read.
 *
 * @param at in the reader's time zone
 * @param outcome how it ended, unless it was simply done
 */
public record EntryView(
        LogEntry entry,
        ZonedDateTime at,
        Sentence sentence,
        @Nullable Outcome outcome) {

    /**
     * What was done, with the name of whoever did it apart, so that it can be a link.
     *
     * @param who empty where the sentence names nobody
     */
    public record Sentence(String before, String who, String after) {

        static Sentence of(String text, @Nullable String who) {
            var place = who == null ? -1 : text.indexOf(who);
            return who == null || place < 0
                    ? new Sentence(text, "", "")
                    : new Sentence(text.substring(0, place), who, text.substring(place + who.length()));
        }

        /** The whole. */
        @Override
        public String toString() {
            return before + who + after;
        }
    }

    /**
     * How an act ended that was not simply done.
     *
     * @param why more about it, where there is more to say
     */
    public record Outcome(String text, Hue hue, @Nullable String why) {}
}
