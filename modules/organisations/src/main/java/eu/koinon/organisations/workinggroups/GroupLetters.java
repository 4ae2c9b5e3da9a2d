package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Outbox;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.organisations.directory.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
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
@ApplicationScoped
class GroupLetters {

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
    private Fence fence;

    @Inject
    private CurrentActor current;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** To the convenors: at once, or with others in a day's mail. */
    void asked(WorkingGroup group, PersonId who, OrganisationId organisation) {
        onDuty(() -> {
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
        });
    }

    void accepted(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-accepted", card.email(), card.language(), about(group, card), page(group)));
    }

    void declined(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-declined", card.email(), card.language(), about(group, card), page(group)));
    }

    void enrolled(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-enrolled", card.email(), card.language(), about(group, card), page(group)));
    }

    void takenOut(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-taken-out", card.email(), card.language(), about(group, card), page(group)));
    }

    void appointed(WorkingGroup group, PersonId person) {
        one(
                group,
                person,
                card -> new Letter("group-appointed", card.email(), card.language(), about(group, card), page(group)));
    }

    /** To all who take part and want mail. */
    void ended(WorkingGroup group) {
        onDuty(() -> {
            write(
                    participants.wantingMail(group.id()),
                    card -> new Letter("group-ended", card.email(), card.language(), about(group, card), page(group)));
        });
    }

    private void one(WorkingGroup group, PersonId person, Function<PersonCard, Letter> letter) {
        onDuty(() -> {
            write(List.of(person), letter);
        });
    }

    /** Nobody is written to about what they have just done themself, or while their account is locked. */
    private void write(List<PersonId> readers, Function<PersonCard, Letter> letter) {
        people.all(readers).values().stream()
                .filter(PersonCard::active)
                .filter(card -> !card.id().equals(current.person()))
                .map(letter)
                .forEach(letters::send);
    }

    /** Addresses and languages of people elsewhere are seen only while they are written to. */
    private void onDuty(Runnable work) {
        fence.raise(current.person(), current.organisation(), Duty.MAIL);
        work.run();
        fence.raise(current.person(), current.organisation(), Duty.NONE);
    }

    private static Map<String, Object> about(WorkingGroup group, PersonCard card) {
        return Map.of("name", card.name(), "group", group.name().in(card.language()));
    }

    private URI page(WorkingGroup group) {
        return URI.create(settings.publicUrl() + "/groups/" + group.id());
    }
}
