package eu.koinon.organisations.succession;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a merger, split or return within thirty days. Everything is as it was, except what somebody has changed since:
 * that stays as it was changed.
 */
@UseCase
@Needs(Permission.ORGANISATION_UNDO)
public class UndoSuccession {

    /** Why is the secretariat's record; what ends with it says no more than this. */
    private static final String UNDONE = "undone by the secretariat";

    @Inject
    private Organisations organisations;

    @Inject
    private Pair pair;

    @Inject
    private Plans plans;

    @Inject
    private Undoing undoing;

    @Inject
    private Crossing crossing;

    @Inject
    private Homecoming homecoming;

    @Inject
    private Heirs heirs;

    @Inject
    private OpenInvitations invitations;

    @Inject
    private FormerNames names;

    @Inject
    private Admins admins;

    @Inject
    private Successions successions;

    @Inject
    private Ledger ledger;

    @Inject
    private SuccessionLetters letters;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * @param organisation that merged, was split or came back
     * @throws SuccessionProblem.NoUndo when it cannot be undone, or not any more
     * @throws SuccessionProblem.Changed when it is no longer what was looked at
     */
    public void undo(@On OrganisationId organisation, @About SuccessionId id, UndoRequest request) {
        var why = new Reason(request.reason()).read();
        var succession = successions.get(id);
        if (!succession.organisation().equals(organisation)) {
            throw new Missing();
        }
        var now = clock.instant();
        var successor = succession.successor();
        if (successor == null) {
            var held = organisations.holdEvenRemoved(organisation);
            undoReturn(open(id, now), undoing.thereStill(held), why, request.mark(), now);
        } else {
            var both = pair.hold(organisation, successor);
            undoing.thereStill(both.to());
            if (succession.kind() == Succession.Kind.MERGE) {
                undoMerge(open(id, now), both, why, request.mark(), now);
            } else {
                undoSplit(open(id, now), both, why, request.mark(), now);
            }
            ledger.recordOn(Permission.ORGANISATION_UNDO, successor, organisation);
        }
        ledger.undone(id, why, now);
    }

    /** Read again now that the organisations are held: of two who undo at once the second finds it undone. */
    private Succession open(SuccessionId id, Instant now) {
        var succession = successions.get(id);
        undoing.mustBeOpen(succession, now);
        return succession;
    }

    private void undoMerge(Succession merger, Pair.Held both, String why, @Nullable String mark, Instant now) {
        var planned = plans.undoMerge(merger, undoing.goneStill(both.from()), both.to());
        planned.plan().mustBe(mark);
        both.from().comeBack();
        organisations.flush();
        homecoming.arrive(planned.ways(), now);
        heirs.undo(planned.handover());
        homecoming.depart(planned.ways(), both.to().id(), UNDONE, now);
        names.forget(merger.id());
        tell(both, planned.handover().people());
    }

    private void undoSplit(Succession split, Pair.Held both, String why, @Nullable String mark, Instant now) {
        var planned = plans.undoSplit(split, undoing.thereStill(both.from()), both.to());
        planned.plan().mustBe(mark);
        homecoming.arrive(planned.ways(), now);
        heirs.undo(planned.handover());
        tell(both, planned.handover().people());
        go(both.to(), why, now);
    }

    private void undoReturn(
            Succession comeBack, Organisation organisation, String why, @Nullable String mark, Instant now) {
        plans.undoReturn(comeBack, organisation).mustBe(mark);
        var readers = admins.of(organisation.id());
        go(organisation, why, now);
        names.goAgain(comeBack.id());
        letters.undone(readers, organisation.name());
    }

    private void go(Organisation organisation, String why, Instant now) {
        crossing.dismiss(organisation.id(), UNDONE, now);
        invitations.end(organisation.id());
        organisation.remove(why, now);
        organisations.flush();
        removeShelters(organisation.id());
    }

    /** Nobody is left who could see them or take them out. */
    private void removeShelters(OrganisationId organisation) {
        database.first(
                database.within(),
                row -> row.getLong(1),
                "SELECT organisations.remove_shelters(?)",
                organisation.value());
    }

    private void tell(Pair.Held both, Set<PersonId> people) {
        var readers = new HashSet<>(people);
        readers.addAll(admins.of(both.from().id()));
        readers.addAll(admins.of(both.to().id()));
        letters.undone(readers, both.from().name());
    }
}
