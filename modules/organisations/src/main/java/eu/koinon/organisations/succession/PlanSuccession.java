package eu.koinon.organisations.succession;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;

/** Shows what a merger, split, return or undo would bring. Nothing is changed. */
@UseCase
@Needs(Permission.ORGANISATION_PLAN)
public class PlanSuccession {

    @Inject
    private Organisations organisations;

    @Inject
    private Successions successions;

    @Inject
    private Plans plans;

    @Inject
    private Undoing undoing;

    @Inject
    private Clock clock;

    /** @throws SuccessionProblem when these two do not merge */
    public Plan merge(@On OrganisationId from, MergeRequest request) {
        var into = organisations.get(request.target());
        if (into.id().equals(from)) {
            throw new SuccessionProblem.NotThese();
        }
        return plans.merge(organisations.get(from), into, request.comeAsMembers())
                .plan();
    }

    public Plan split(@On OrganisationId from, SplitRequest request) {
        return plans.split(organisations.get(from), request).plan();
    }

    /** @throws SuccessionProblem.ElsewhereAlready when it belongs to the network */
    public Plan comeBack(@On OrganisationId organisation) {
        return plans.comeBack(organisations.getEvenRemoved(organisation));
    }

    /** @throws SuccessionProblem.NoUndo when it cannot be undone, or not any more */
    public Plan undo(SuccessionId id) {
        var succession = successions.get(id);
        undoing.mustBeOpen(succession, clock.instant());
        var from = organisations.getEvenRemoved(succession.organisation());
        return switch (succession.kind()) {
            case RETURN -> plans.undoReturn(succession, undoing.thereStill(from));
            case MERGE ->
                plans.undoMerge(succession, undoing.goneStill(from), successor(succession))
                        .plan();
            case SPLIT ->
                plans.undoSplit(succession, undoing.thereStill(from), successor(succession))
                        .plan();
        };
    }

    private Organisation successor(Succession succession) {
        var to = organisations.getEvenRemoved(Objects.requireNonNull(succession.successor()));
        return undoing.thereStill(to);
    }
}
