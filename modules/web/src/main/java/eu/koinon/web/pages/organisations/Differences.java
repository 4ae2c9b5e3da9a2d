package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two versions of a profile side by side: only what differs, as the reader would read it on the page. */
public final class Differences {

    private Differences() {}

    /**
     * @param name what the field is called
     * @param stored what stands there now
     * @param typed what the reader wrote
     */
    public record Difference(String name, String stored, String typed) {}

    static List<Difference> between(Words m, Profile.Form stored, Profile.Form typed) {
        var found = new ArrayList<Difference>();
        add(found, m.t("organisation.name"), stored.name(), typed.name());
        add(found, m.t("organisation.short-name"), stored.shortName(), typed.shortName());
        add(found, m.t("organisation.level"), level(m, stored.level()), level(m, typed.level()));
        add(found, m.t("organisation.country"), country(m, stored.country()), country(m, typed.country()));
        add(found, m.t("organisation.city"), stored.city(), typed.city());
        add(found, m.t("organisation.website"), stored.website(), typed.website());
        add(found, m.t("organisation.summary-en"), stored.summaryEn(), typed.summaryEn());
        add(found, m.t("organisation.summary-de"), stored.summaryDe(), typed.summaryDe());
        add(found, m.t("organisation.summary-fr"), stored.summaryFr(), typed.summaryFr());
        return List.copyOf(found);
    }

    static void add(List<Difference> found, String name, @Nullable String stored, @Nullable String typed) {
        var one = plain(stored);
        var other = plain(typed);
        if (!one.equals(other)) {
            found.add(new Difference(name, one, other));
        }
    }

    /** A browser sends line ends of its own. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static @Nullable String level(Words m, @Nullable String name) {
        for (var level : Level.values()) {
            if (level.name().equals(name)) {
                return m.of(level);
            }
        }
        return name;
    }

    private static @Nullable String country(Words m, @Nullable String code) {
        return code == null || !code.matches("[A-Za-z]{2}") ? code : m.country(code.toUpperCase(Locale.ROOT));
    }
}
