package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts a published deadline off, for everybody, with a reason that stays on record. It is never brought forward. */
@UseCase
@Needs(Permission.INTEREST_EXTEND)
public class ExtendDeadline {

    private static final int LONGEST_REASON = 1_000;

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<DeadlineExtended> events;

    @Inject
    private Clock clock;

    /**
     * @param date ISO 8601
     * @param time ISO 8601, on the clocks of the call's zone
     */
    @Schema(name = "ExtendDeadline")
    public record Request(
            @Nullable String date,
            @Nullable String time,
            @Nullable String reason) {}

    public InterestCall extend(@About CallId call, long version, Request request) {
        var held = calls.change(call, version, request);
        if (held.state() != CallState.PUBLISHED) {
            throw new CallProblem.NotPublished();
        }
        var problems = new InvalidFields.Gathering();
        var after =
                new Deadline.Form(request.date(), request.time(), held.zone().getId()).read(problems);
        var reason = Writing.optionalText(problems, "reason", request.reason(), LONGEST_REASON);
        if (reason == null) {
            problems.add("reason", "required");
        }
        problems.orThrow();
        if (!after.moment().isAfter(held.deadline())) {
            throw InvalidFields.of("date", "deadline-not-later");
        }
        after.mustLieAhead(clock.instant());
        writing.extend(held, after, String.valueOf(reason), current.actor().signedIn());
        var extended = calls.get(call);
        events.fire(new DeadlineExtended(extended, held.deadline()));
        return extended;
    }
}
