package eu.koinon.web.pages.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.web.pages.organisations.Differences.Difference;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What the pages say of an organisation:")
class ProfileTextsTest {

    @Nested
    @DisplayName("its summary")
    class ItsSummary {

        @Test
        @DisplayName("is in the reader's language where there is one")
        void translated() {
            var summary =
                    Summary.of(organisation("One.\nTwo.", null, "Une."), "en").orElseThrow();

            assertThat(summary.paragraphs()).containsExactly("One.", "Two.");
            assertThat(summary.translated()).isTrue();
        }

        @Test
        @DisplayName("is in another otherwise, and says in which")
        void fallback() {
            var summary = Summary.of(organisation(null, null, "Une."), "de").orElseThrow();

            assertThat(summary).isEqualTo(new Summary(java.util.List.of("Une."), "fr", false));
        }

        @Test
        @DisplayName("is none where none was written")
        void none() {
            assertThat(Summary.of(organisation(null, " ", null), "de")).isEmpty();
        }
    }

    @Test
    @DisplayName("its website, as one would say it")
    void website() {
        assertThat(Summary.host("https://www.rive.example/")).isEqualTo("rive.example");
        assertThat(Summary.host("https://rive.example/fr/nous")).isEqualTo("rive.example/fr/nous");
    }

    @Test
    @DisplayName("two versions of it, by what differs and in words, whatever line ends a browser sends")
    void differences() {
        var m = Messages.read().in("en");
        var stored = new Profile.Form("Rive", "R", "FR", "Lyon", "LOCAL", null, "One.\nTwo.", null, null);
        var typed = new Profile.Form("Rive", "R", "de", "Lyon", "NATIONAL", "", "One.\r\nTwo.", null, null);

        assertThat(Differences.between(m, stored, typed))
                .containsExactly(
                        new Difference("Level", "Local", "National"), new Difference("Country", "France", "Germany"));
    }

    @Test
    @DisplayName("the address of a part of the list, with all that narrows it")
    void address() {
        var address = new PartAddress("/organisations")
                .and("text", "a&b é")
                .and("country", " ")
                .and("level", "LOCAL");

        assertThat(address.base()).isEqualTo("/organisations?text=a%26b+%C3%A9&level=LOCAL");
        assertThat(address.at("xyz")).isEqualTo("/organisations?text=a%26b+%C3%A9&level=LOCAL&cursor=xyz");
        assertThat(address.at(null)).isNull();
    }

    private static OrganisationPage organisation(String en, String de, String fr) {
        return new OrganisationPage(
                new OrganisationId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L)),
                Kind.MEMBER,
                "La Rive",
                "Rive",
                new Country("FR"),
                "Lyon",
                Level.LOCAL,
                null,
                en,
                de,
                fr,
                Instant.EPOCH,
                1);
    }
}
