package eu.koinon.organisations.interest.review;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Links;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells all who have not been told, together and once: the letters lie in the outbox of the same transaction in which the
 * decisions are marked as told. Whoever is accepted comes into being as an organisation with its first admin invited;
 * members that reapplied stay and are confirmed. What an applicant has changed since it was decided about is left out.
 */
@UseCase
@Needs(Permission.REVIEW_SEND)
public class SendLetters {

    @Inject
    private Calls calls;

    @Inject
    private ReviewPlans plans;

    @Inject
    private RankedApplications ranked;

    @Inject
    private Telling telling;

    @Inject
    private OutcomeLetters texts;

    @Inject
    private Decisions decisions;

    @Inject
    private TakeIn takeIn;

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    @Inject
    private CurrentActor current;

    /**
     * @param letters how many were sent
     * @param takenIn how many organisations came into being
     * @param confirmed how many members stay
     * @param notTakenIn how many could not come into being under their name
     * @param changed how many applications were left out, because they were changed since they were decided about
     */
    public record Result(int letters, int takenIn, int confirmed, int notTakenIn, int changed) {}

    /**
     * @param decided the count of decisions that was read
     * @throws StaleVersion when somebody has decided anything since
     * @throws ReviewProblem.NothingToSend when all have been told
     */
    public Result send(@About CallId id, long decided) {
        var call = calls.get(id);
        decisions.holdUntold(id);
        var plan = plans.holdDecisions(id, decided, id);
        var lines = ranked.of(call, plan);
        var waiting = telling.waiting(call, lines);
        if (waiting.isEmpty()) {
            throw new ReviewProblem.NothingToSend();
        }
        var by = current.actor().signedIn();
        Map<ApplicationId, Telling.Told> first = new LinkedHashMap<>();
        for (var told : waiting) {
            var email = new EmailAddress(told.to().email());
            var link = links.issue(
                    Links.Kind.APPLICATION, null, email, told.to().id().value());
            letters.send(new Letter(
                    "interest-outcome",
                    email,
                    told.language(),
                    Map.of(
                            "subject", told.letter().subject(),
                            "body", told.letter().body()),
                    URI.create(link + "/outcome")));
            texts.sent(
                    told.line().application(),
                    told.decision().outcome(),
                    told.language(),
                    told.letter(),
                    email.value(),
                    by);
            first.putIfAbsent(told.line().application(), told);
        }
        var takenIn = 0;
        var confirmed = 0;
        var notTakenIn = 0;
        for (var told : first.values()) {
            var organisation = organisation(told);
            if (told.decision().outcome() == Outcome.ACCEPTED) {
                var before = told.decision().organisation();
                takenIn += told.line().member() == null && organisation != null && !organisation.equals(before) ? 1 : 0;
                confirmed += told.line().member() == null ? 0 : 1;
                notTakenIn += organisation == null ? 1 : 0;
            }
            decisions.told(told.line().application(), organisation);
        }
        plans.decided(id);
        var changed = lines.stream().filter(ReviewLine::isDecidedBeforeChange).count();
        return new Result(waiting.size(), takenIn, confirmed, notTakenIn, (int) changed);
    }

    private @Nullable OrganisationId organisation(Telling.Told told) {
        if (told.decision().outcome() != Outcome.ACCEPTED) {
            return null;
        }
        var member = told.line().member();
        if (member != null) {
            return member;
        }
        var application = told.line().application();
        return Optional.ofNullable(told.decision().organisation())
                .flatMap(before -> takeIn.again(application, before))
                .or(() -> takeIn.unlessTaken(application))
                .orElse(null);
    }
}
