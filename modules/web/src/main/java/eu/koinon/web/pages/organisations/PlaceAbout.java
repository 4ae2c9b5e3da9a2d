package eu.koinon.web.pages.organisations;

import eu.koinon.organisations.centres.Place;
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
}
