package eu.koinon.organisations.workinggroups;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Writing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** How one comes to take part: at once in an open group, or by the hand of whoever decides; otherwise by asking. */
@ApplicationScoped
class TakingIn {

    private static final int LONGEST_WORDS = 1_000;

    @Inject
    private Participants participants;

    @Inject
    private Requests requests;

    @Inject
    private Convening convening;

    @Inject
    private GroupLetters letters;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @param group held */
    Joined takeIn(WorkingGroup group, OrganisationId organisation, PersonId person, @Nullable String typed) {
        if (participants.of(group.id(), organisation, person).isPresent()) {
            throw new WorkingGroupProblem.TakesPartAlready();
        }
        var me = current.actor().signedIn();
        if (group.isOpen() || convening.may(group.id())) {
            participants.add(group.id(), organisation, person, false, clock.instant());
            requests.lapse(group.id(), organisation, person, me, clock.instant());
            letters.enrolled(group, person);
            return Joined.TAKES_PART;
        }
        var words = read(typed);
        requests.add(new RequestId(ids.next()), group.id(), organisation, person, words, me, clock.instant());
        letters.asked(group, person, organisation);
        return Joined.ASKED;
    }

    private static String read(@Nullable String typed) {
        var problems = new InvalidFields.Gathering();
        var words = Writing.optionalText(problems, "words", typed, LONGEST_WORDS);
        if (words == null) {
            problems.add("words", "required");
        }
        problems.orThrow();
        return String.valueOf(words);
    }
}
