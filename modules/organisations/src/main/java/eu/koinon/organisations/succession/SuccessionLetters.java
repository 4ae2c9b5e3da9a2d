package eu.koinon.organisations.succession;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells whoever administers the organisations, and those who go from one to the other, each in their language. Why is for a
 * conversation and not for a mail.
 */
@UseCase
@Open(
        value = "the platform writes after a use case that was allowed; addresses are seen only meanwhile",
        duty = Duty.MAIL)
public class SuccessionLetters {

    @Inject
    private Letters letters;

    @Inject
    private People people;

    @Inject
    private Settings settings;

    /** @param former what has become part of the organisation */
    public void merged(Collection<PersonId> readers, String former, OrganisationId into, String name) {
        write(
                readers,
                card -> new Letter(
                        "organisations-merged", card.email(), card.language(), about(card, former, name), page(into)));
    }

    /** @param former what the organisation has come out of */
    public void split(Collection<PersonId> readers, String former, OrganisationId out, String name) {
        write(
                readers,
                card -> new Letter(
                        "organisation-split", card.email(), card.language(), about(card, former, name), page(out)));
    }

    public void cameBack(Collection<PersonId> readers, OrganisationId organisation, String name) {
        write(
                readers,
                card -> new Letter(
                        "organisation-came-back",
                        card.email(),
                        card.language(),
                        Map.of("name", card.name(), "organisation", name),
                        page(organisation)));
    }

    /** @param organisation which it was about */
    public void undone(Collection<PersonId> readers, String organisation) {
        write(
                readers,
                card -> new Letter(
                        "succession-undone",
                        card.email(),
                        card.language(),
                        Map.of("name", card.name(), "organisation", organisation),
                        URI.create(settings.publicUrl() + "/")));
    }

    private void write(Collection<PersonId> readers, Function<PersonCard, Letter> letter) {
        people.all(readers).values().stream()
                .filter(PersonCard::active)
                .map(letter)
                .forEach(letters::send);
    }

    private static Map<String, Object> about(PersonCard card, String former, String name) {
        return Map.of("name", card.name(), "former", former, "organisation", name);
    }

    private URI page(OrganisationId organisation) {
        return URI.create(settings.publicUrl() + "/organisations/" + organisation);
    }
}
