package eu.koinon.web.pages.groups;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.workinggroups.Translated;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the texts of a group are shown: in the reader's language, or in English and marked as that. */
public final class Texts {

    private static final int SHORT = 240;

    private Texts() {}

    /** The value of {@code lang}; nothing where it is the page's own language. */
    public static @Nullable String lang(Translated text, Words m) {
        var tag = m.language().tag();
        var shown = text.languageFor(tag);
        return shown.equals(tag) ? null : shown;
    }

    public static List<String> paragraphs(Translated text, Words m) {
        return Arrays.asList(text.in(m.language().tag()).split("\n\\s*"));
    }

    /** As much of it as a list has room for, cut between words. */
    public static String beginning(Translated text, Words m) {
        var whole = text.in(m.language().tag());
        if (whole.length() <= SHORT) {
            return whole;
        }
        var cut = whole.lastIndexOf(' ', SHORT);
        return whole.substring(0, cut > 0 ? cut : SHORT) + " …";
    }
}
