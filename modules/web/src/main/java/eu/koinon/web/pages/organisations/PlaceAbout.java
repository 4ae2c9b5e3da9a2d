package eu.koinon.web.pages.organisations;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.centres.Place;
import eu.koinon.organisations.directory.Region;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Stream;

/** What a place says of itself, in the reader's language or, where it has not said it in that, in another. */
public record PlaceAbout(String text, String language) {

    public static Optional<PlaceAbout> of(Place place, String readersLanguage) {
        return Stream.of(readersLanguage, "en", "de", "fr")
                .filter(place.about()::containsKey)
                .findFirst()
                .map(language -> new PlaceAbout(place.about().getOrDefault(language, ""), language));
    }

    /** Street, town, region and country, each once: in Hamburg town and Land are one. */
    public static String where(Words m, Place place) {
        var region = place.region();
        var lines = new LinkedHashSet<String>();
        var address = place.address();
        if (address == null || !address.contains(place.town())) {
            lines.add(place.town());
        }
        if (region != null && !Region.nameOf(region).equals(place.town())) {
            lines.add(Region.nameOf(region));
        }
        lines.add(m.country(place.country().code()));
        var around = String.join(", ", lines);
        return address == null ? around : address + "\n" + around;
    }
}
