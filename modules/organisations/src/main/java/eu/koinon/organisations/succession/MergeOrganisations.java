package eu.koinon.organisations.succession;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * An organisation becomes part of another: its people and places, and their seats in working groups, go there. Its record
 * stays, and its name and address lead on.
 */
@UseCase
@Needs(Permission.ORGANISATION_MERGE)
public class MergeOrganisations {

    /** Why is the secretariat's record; what ends with it says no more than this. */
    private static final String MERGED = "organisations merged";

    @Inject
    private Pair pair;

    @Inject
    private Plans plans;

    @Inject
    private Crossing crossing;

    @Inject
    private Heirs heirs;

    @Inject
    private OpenInvitations invitations;

    @Inject
    private FormerNames names;

    @Inject
    private Admins admins;

    @Inject
    private Organisations organisations;

    @Inject
    private Successions successions;

    @Inject
    private Ledger ledger;

    @Inject
    private SuccessionLetters letters;

    /**
     * @param named the same as the request names; the log names it
     * @throws SuccessionProblem.Changed when it is no longer what was looked at
     * @throws SuccessionProblem when it cannot be done
     */
    public Succession merge(@On OrganisationId from, @About @Nullable OrganisationId named, MergeRequest request) {
        var into = request.target();
        var why = new Reason(request.reason()).read();
        var both = pair.hold(from, into);
        var planned = plans.merge(both.from(), both.to(), request.comeAsMembers());
        planned.plan().mustBe(request.mark());
        var handover = planned.handover();
        var now = handover.at();
        var readers = new HashSet<PersonId>(handover.people());
        var deciding = admins.of(into);
        readers.addAll(deciding);

        var id = new SuccessionId(handover.id());
        ledger.open(id, Succession.Kind.MERGE, from, into, !deciding.isEmpty(), why, now);
        crossing.arrive(handover, id, request.comeAsMembers() ? each -> crossing.asMember(into) : crossing::standing);
        heirs.carryOut(handover);
        crossing.depart(handover, id, MERGED);
        invitations.end(from);
        both.from().remove(why, now);
        organisations.flush();
        names.lead(id, from, into, now);
        ledger.recordOn(Permission.ORGANISATION_MERGE, into, from);
        letters.merged(readers, both.from().name(), into, both.to().name());
        return successions.get(id);
    }
}
