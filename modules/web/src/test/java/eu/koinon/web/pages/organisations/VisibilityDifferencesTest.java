package eu.koinon.web.pages.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.centres.PlaceForm;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.web.pages.organisations.Differences.Difference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When somebody else has changed who sees something,")
class VisibilityDifferencesTest {

    private final Words m = Messages.read().in("en");

    @Test
    @DisplayName("the page for the late one shows both choices, and holds the narrower one: of a place")
    void place() {
        var stored = place("COUNSELLING_CENTRE", "Europe/Brussels", "PUBLIC", "NETWORK");
        var typed = place("COUNSELLING_CENTRE", "Europe/Paris", "PUBLIC", "PUBLIC");

        assertThat(PlaceDifferences.between(m, stored, typed))
                .containsExactly(
                        new Difference("Time zone", "Brussels", "Paris"),
                        new Difference("Who sees street and number", "The network", "Everybody, without signing in"));
        assertThat(PlaceDifferences.narrowed(stored, typed)).isEqualTo(typed.seenBy("PUBLIC", "NETWORK"));
    }

    @Test
    @DisplayName("the late one's own choice stays where it is the narrower one")
    void mineIsNarrower() {
        var stored = place("OFFICE", "Europe/Brussels", "PUBLIC", "PUBLIC");
        var typed = place("OFFICE", "Europe/Brussels", "SECRETARIAT", "SECRETARIAT");

        assertThat(PlaceDifferences.narrowed(stored, typed)).isEqualTo(typed);
    }

    @Test
    @DisplayName("of a shelter nothing is said of it, for it is nobody's choice")
    void shelter() {
        var stored = place("SHELTER", "Europe/Brussels", "OWN", "OWN");
        var typed = place("SHELTER", "Europe/Brussels", null, null);

        assertThat(PlaceDifferences.between(m, stored, typed)).isEmpty();
        assertThat(PlaceDifferences.narrowed(stored, typed)).isEqualTo(typed);
    }

    @Test
    @DisplayName("the page for the late one shows both choices, and holds the narrower one: of an organisation")
    void details() {
        var stored = details(Map.of("phone", "SECRETARIAT", "address", "NETWORK", "names", "NETWORK"));
        var typed = details(Map.of("phone", "PUBLIC", "address", "NETWORK", "email", "PUBLIC"));

        assertThat(DetailsDifferences.between(m, stored, typed))
                .containsExactly(
                        new Difference("Who sees this: Telephone", "The secretariat", "Everybody, without signing in"));
        assertThat(DetailsDifferences.narrowed(stored, typed).visibility())
                .isEqualTo(Map.of("phone", "SECRETARIAT", "address", "NETWORK", "email", "PUBLIC"));
    }

    private static DetailsForm details(Map<String, String> visibility) {
        return new DetailsForm(
                Map.of(),
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "+32 00 00",
                null,
                null,
                "Lane 7",
                visibility);
    }

    private static PlaceForm place(String kind, String zone, String seenBy, String addressSeenBy) {
        return new PlaceForm(
                kind,
                "Open door",
                "BE",
                null,
                "Gent",
                "Lane 7",
                null,
                null,
                null,
                null,
                Map.of(),
                zone,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                seenBy,
                addressSeenBy);
    }
}
