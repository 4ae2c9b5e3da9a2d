package eu.koinon.organisations.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes into other people's address books, and into links. */
class CardsTest {

    @Test
    void an_address_with_quotation_marks_and_two_lines_comes_out_of_the_card_as_it_was_written() {
        var address = "House \"Linden\" ^ rear\nHarbour Lane 7; 2nd floor, left";

        var card = Cards.ofPlace(
                new UUID(1, 2), "Centre", "Harbour", null, null, null, null, address, "Gent", "BE", List.of());

        assertThat(card).contains("LABEL=");
        assertThat(Ezvcard.parse(card).first().getAddresses().get(0).getLabel()).isEqualTo(address);
    }

    @Test
    void an_address_with_a_question_mark_is_one_recipient_in_the_link() {
        assertThat(Contact.mailed("office@harbour.example")).isEqualTo("mailto:office@harbour.example");
        assertThat(Contact.mailed("a?cc=b%26c&d=e/f+g#h@harbour.example"))
                .isEqualTo("mailto:a%3Fcc%3Db%2526c%26d%3De%2Ff+g%23h@harbour.example");
        assertThat(Contact.mailed("zoé@hafén.example")).isEqualTo("mailto:zo%C3%A9@haf%C3%A9n.example");
    }
}
