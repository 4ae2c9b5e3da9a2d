package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes to people about a working group, each in their language. That something was said is written, not what: words
 * and reasons are on the group's page.
 */
@UseCase
@Open(
        value = "the platform writes after a use case that was allowed; addresses are seen only meanwhile",
        duty = Duty.MAIL)
public class GroupLetters {

    /** How long requests are gathered for those who want one mail a day. */
    private static final Duration GATHERED = Duration.ofDays(1);

    @Inject
    private Letters letters;

    @Inject
    private People people;

    @Inject
    private Participants participants;

    @Inject
    private Organisations organisations;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor current;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** To the convenors: at once, or with others in a day's mail. */
    public void asked(WorkingGroup group, PersonId who, OrganisationId organisation) {
        var asking = people.find(who).map(PersonCard::name).orElse("");
        var name = organisations.get(organisation).name();
        write(
                participants.convenorsWanting(MailChoice.ALL, group.id()),
                card -> new Letter(
                        "group-request",
                        card.email(),
                        card.language(),
                        Map.of(
                                "name",
                                card.name(),
                                "group",
                                group.name().in(card.language()),
                                "person",
                                asking,
                                "organisation",
                                name),
                        page(group)));
        participants
                .convenorsWanting(MailChoice.DIGEST, group.id())
                .forEach(convenor -> outbox.later(
                        TellOfRequests.class,
                        convenor.toString(),
                        clock.instant().plus(GATHERED)));
    }

    public void accepted(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-accepted", card.email(), card.language(), about(group, card), page(group)));
    }

    public void declined(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-declined", card.email(), card.language(), about(group, card), page(group)));
    }

    public void enrolled(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-enrolled", card.email(), card.language(), about(group, card), page(group)));
    }

    public void takenOut(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-taken-out", card.email(), card.language(), about(group, card), page(group)));
    }

    public void appointed(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-appointed", card.email(), card.language(), about(group, card), page(group)));
    }

    /** To all who take part and want mail. */
    public void ended(WorkingGroup group) {
        write(
                participants.wantingMail(group.id()),
                card -> new Letter("group-ended", card.email(), card.language(), about(group, card), page(group)));
    }

    private void one(WorkingGroup group, PersonId person, Function<PersonCard, Letter> letter) {
        write(List.of(person), letter);
    }

    /** Nobody is written to about what they have just done themself, or while their account is locked. */
    private void write(List<PersonId> readers, Function<PersonCard, Letter> letter) {
        people.all(readers).values().stream()
                .filter(PersonCard::active)
                .filter(card -> !card.id().equals(current.person()))
                .map(letter)
                .forEach(letters::send);
    }

    private static Map<String, Object> about(WorkingGroup group, PersonCard card) {
        return Map.of("name", card.name(), "group", group.name().in(card.language()));
    }

    private URI page(WorkingGroup group) {
        return URI.create(settings.publicUrl() + "/groups/" + group.id());
    }
}
