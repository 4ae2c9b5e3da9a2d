package eu.koinon.organisations.profile;

import eu.koinon.organisations.directory.OrganisationPage;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Kind;
import ezvcard.property.Language;
import ezvcard.property.Uid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes vCards (RFC 6350) of what may go on into other people's address books. */
public final class Cards {

    public static final String MEDIA_TYPE = "text/vcard; charset=utf-8";

    private final VCard card = new VCard(VCardVersion.V4_0);

    private Cards(UUID id, String name) {
        card.setKind(Kind.org());
        card.setFormattedName(name);
        card.setUid(new Uid("urn:uuid:" + id));
    }

    /** @param details only what the network or everybody sees: a card is passed on */
    public static String of(OrganisationPage organisation, Details details) {
        var cards = new Cards(organisation.id().value(), organisation.name());
        cards.card.setOrganization(organisation.name());
        cards.card.setNickname(organisation.shortName());
        cards.reach(details.phone(), details.helpline(), details.email(), organisation.website());
        cards.at(details.address(), organisation.city(), organisation.country().code());
        cards.speaking(details.languages());
        return cards.text();
    }

    /** A place that everybody may find. */
    public static String ofPlace(
            UUID id,
            String name,
            String organisation,
            @Nullable String phone,
            @Nullable String helpline,
            @Nullable String email,
            @Nullable String website,
            @Nullable String address,
            String town,
            String country,
            List<String> languages) {
        var cards = new Cards(id, name);
        cards.card.setOrganization(organisation);
        cards.reach(phone, helpline, email, website);
        cards.at(address, town, country);
        cards.speaking(languages);
        return cards.text();
    }

    private void reach(
            @Nullable String phone, @Nullable String helpline, @Nullable String email, @Nullable String website) {
        if (helpline != null) {
            card.addTelephoneNumber(helpline, TelephoneType.VOICE);
        }
        if (phone != null) {
            card.addTelephoneNumber(phone, TelephoneType.WORK);
        }
        if (email != null) {
            card.addEmail(email, EmailType.WORK);
        }
        if (website != null) {
            card.addUrl(website);
        }
    }

    private void at(@Nullable String address, String town, String country) {
        var where = new Address();
        if (address != null) {
            where.setLabel(address);
        }
        where.setLocality(town);
        where.setCountry(country);
        card.addAddress(where);
    }

    private void speaking(List<String> languages) {
        languages.forEach(tag -> card.addLanguage(new Language(tag)));
    }

    /** The whole address stands in a parameter, in which quotation marks and line ends need signs of their own (RFC 6868). */
    private String text() {
        return Ezvcard.write(card)
                .version(VCardVersion.V4_0)
                .prodId(false)
                .caretEncoding(true)
                .go();
    }
}
