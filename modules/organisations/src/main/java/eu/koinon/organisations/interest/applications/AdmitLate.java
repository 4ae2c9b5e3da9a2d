package eu.koinon.organisations.interest.applications;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lets one application in after the deadline, for some days and with a reason that stays on record. */
@UseCase
@Needs(Permission.APPLICATION_ADMIT)
public class AdmitLate {

    static final int LONGEST_DAYS = 30;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private ApplicationLetters letters;

    @Inject
    private Calls calls;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** @param days from now, 1 to 30 */
    @Schema(name = "AdmitLate")
    public record Request(@Nullable String days, @Nullable String reason) {}

    public void admit(@About ApplicationId id, Request request) {
        var application = applications.hold(id);
        var call = calls.get(application.call());
        var problems = new InvalidFields.Gathering();
        var days = request.days() == null ? "" : request.days().strip();
        if (!days.matches("[1-9][0-9]?") || Integer.parseInt(days) > LONGEST_DAYS) {
            problems.add("days", "between", 1, LONGEST_DAYS);
        }
        var reason = Writing.optionalText(problems, "reason", request.reason(), LONGEST_REASON);
        if (reason == null) {
            problems.add("reason", "required");
        }
        problems.orThrow();
        if (application.isOpen(call, clock.instant())) {
            throw new ApplicationProblem.StillOpen();
        }
        var until = clock.instant().plus(Duration.ofDays(Integer.parseInt(days)));
        writing.admit(id, until, String.valueOf(reason), current.actor().signedIn());
        applications.holders(id).forEach(holder -> letters.sendAdmitted(call, holder, until));
    }
}
