package eu.koinon.organisations.workinggroups;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.workinggroups.Requests.Decision;
import eu.koinon.organisations.workinggroups.Requests.Stored;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convenor or coordinator takes in somebody who asked, or declines with a reason that the person can read. */
@UseCase
@Needs(Permission.WORKING_GROUP_DECIDE)
public class DecideRequest {

    @Inject
    private WorkingGroups groups;

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
    private Clock clock;

    /**
     * @param decision ACCEPT or DECLINE
     * @param reason why it is declined
     */
    @Schema(name = "DecideRequest")
    public record Request(
            @Nullable String decision, @Nullable String reason) {}

    /**
     * @param version of the request, as the acting person had it before them
     * @throws Missing when there is no such request, or the acting person neither convenes nor coordinates
     * @throws WorkingGroupProblem.DecidedAlready when somebody else was faster, or it was withdrawn
     */
    public void decide(@About WorkingGroupId group, RequestId id, long version, Request decision) {
        var held = groups.hold(group);
        convening.must(group);
        var request = requests.find(group, id).orElseThrow(Missing::new);
        if (!request.waiting()) {
            throw new WorkingGroupProblem.DecidedAlready();
        }
        if (request.version() != version) {
            throw new StaleVersion(Map.of("version", request.version()), Map.of("version", version));
        }
        switch (String.valueOf(decision.decision())) {
            case "ACCEPT" -> accept(held, request);
            case "DECLINE" -> decline(held, request, new Reason(decision.reason()).read());
            default -> throw InvalidFields.of("decision", "choose-one");
        }
    }

    private void accept(WorkingGroup group, Stored request) {
        // first what waits for the organisation to be free, then what its removal of somebody would wait for
        participants.add(group.id(), request.organisation(), request.person(), false, clock.instant());
        set(request, Decision.ACCEPTED, null);
        letters.accepted(group, request.person());
    }

    private void decline(WorkingGroup group, Stored request, String reason) {
        set(request, Decision.DECLINED, reason);
        letters.declined(group, request.person());
    }

    private void set(Stored request, Decision decision, @Nullable String reason) {
        if (!requests.decide(request, decision, reason, current.actor().signedIn(), clock.instant())) {
            throw new WorkingGroupProblem.DecidedAlready();
        }
    }
}
