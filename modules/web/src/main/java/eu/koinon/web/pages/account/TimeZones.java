package eu.koinon.web.pages.account;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import eu.koinon.kernel.messages.Words;
import eu.koinon.web.look.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The time zones to choose from, by their towns in the reader's language; Europe stands first. */
@ApplicationScoped
public class TimeZones {

    /** The first part of a zone's name, and the UN M.49 code under which CLDR knows what that part of the world is called. */
    private static final Map<String, String> PARTS = parts();

    private static final String ELSEWHERE = "001";

    private final Map<String, List<Part>> byLanguage = new ConcurrentHashMap<>();

    /** A part of the world with its towns. */
    public record Part(String name, List<Choice> towns) {

        public Part {
            towns = List.copyOf(towns);
        }
    }

    /** @param chosen the zone that is chosen now, by whichever of its names */
    public List<Part> choices(Words words, @Nullable String chosen) {
        var known = chosen == null ? "" : String.valueOf(TimeZone.getCanonicalID(chosen));
        return byLanguage.computeIfAbsent(words.language().tag(), tag -> parts(words)).stream()
                .map(part -> new Part(
                        part.name(),
                        part.towns().stream()
                                .map(town -> Choice.of(
                                        town.value(), town.label(), town.value().equals(known)))
                                .toList()))
                .toList();
    }

    /** The zone that readers of a language are most likely in. */
    public static String likely(Words words) {
        return switch (words.language().tag()) {
            case "de" -> "Europe/Berlin";
            case "fr" -> "Europe/Paris";
            default -> "Europe/Brussels";
        };
    }

    /** By which town a zone is known, as in the choices. */
    public static String town(Words words, String zone) {
        var known = String.valueOf(TimeZone.getCanonicalID(zone));
        var town = TimeZoneNames.getInstance(ULocale.forLocale(words.language().locale()))
                .getExemplarLocationName(known);
        return town == null ? zone : town;
    }

    private static List<Part> parts(Words words) {
        var locale = ULocale.forLocale(words.language().locale());
        var names = TimeZoneNames.getInstance(locale);
        var towns = new LinkedHashMap<String, List<Choice>>();
        PARTS.values().forEach(code -> towns.put(code, new ArrayList<>()));
        for (var id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            var town = names.getExemplarLocationName(id);
            if (town != null && ZoneId.getAvailableZoneIds().contains(id)) {
                var part = PARTS.getOrDefault(id.substring(0, Math.max(0, id.indexOf('/'))), ELSEWHERE);
                towns.computeIfAbsent(part, code -> new ArrayList<>()).add(Choice.of(id, town, false));
            }
        }
        var order = words.order();
        return towns.entrySet().stream()
                .map(part -> new Part(
                        new ULocale("und_" + part.getKey()).getDisplayCountry(locale),
                        part.getValue().stream()
                                .sorted((one, other) -> order.compare(one.label(), other.label()))
                                .toList()))
                .filter(part -> !part.towns().isEmpty())
                .toList();
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Europe", "150");
        parts.put("Africa", "002");
        parts.put("America", "019");
        parts.put("Asia", "142");
        parts.put("Australia", "009");
        parts.put("Pacific", "009");
        parts.put("", ELSEWHERE);
        return parts;
    }
}
