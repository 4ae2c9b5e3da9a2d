package eu.koinon.organisations.succession;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Reason;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A new organisation comes out of another, with those of its people and places that were chosen. */
@UseCase
@Needs(Permission.ORGANISATION_SPLIT)
public class SplitOrganisation {

    /** Why is the secretariat's record; what ends with it says no more than this. */
    private static final String SPLIT = "organisation split";

    @Inject
    private Organisations organisations;

    @Inject
    private Plans plans;

    @Inject
    private Crossing crossing;

    @Inject
    private Heirs heirs;

    @Inject
    private Admins admins;

    @Inject
    private Successions successions;

    @Inject
    private Ledger ledger;

    @Inject
    private SuccessionLetters letters;

    @Inject
    private Today today;

    @Inject
    private Ids ids;

    /**
     * @throws SuccessionProblem.Changed when it is no longer what was looked at
     * @throws SuccessionProblem when it cannot be done
     */
    public Succession split(@On OrganisationId from, SplitRequest request) {
        var why = new Reason(request.reason()).read();
        var held = organisations.holdEvenRemoved(from);
        var planned = plans.split(held, request);
        planned.plan().mustBe(request.mark());
        var now = planned.handover().at();
        var readers = new HashSet<PersonId>(planned.handover().people());
        readers.addAll(admins.of(from));

        var chosen = planned.chosen();
        var out = new Organisation(new OrganisationId(ids.next()), Kind.MEMBER, chosen.profile(), now);
        organisations.add(out);
        var handover = new Handover(
                planned.handover().id(),
                Handover.Kind.SPLIT,
                from,
                out.id(),
                planned.handover().people(),
                chosen.things(),
                now);
        var id = new SuccessionId(handover.id());
        ledger.open(id, Succession.Kind.SPLIT, from, out.id(), false, why, now);
        crossing.arrive(handover, id, each -> bringing(each, chosen.admin(), today.at(held)));
        heirs.carryOut(handover);
        crossing.depart(handover, id, SPLIT);
        ledger.recordOn(Permission.ORGANISATION_SPLIT, out.id(), from);
        letters.split(readers, held.name(), out.id(), out.name());
        return successions.get(id);
    }

    /** Somebody must administer it from the first day. */
    private List<Mandate> bringing(Membership membership, String admin, LocalDate day) {
        var mandates = crossing.standing(membership);
        if (!membership.person().toString().equals(admin)
                || membership.rolesOn(day).contains(Role.ADMIN)) {
            return mandates;
        }
        var more = new ArrayList<>(mandates.stream()
                .filter(mandate -> mandate.role() != Role.ADMIN)
                .toList());
        more.add(Mandate.openEnded(Role.ADMIN, day));
        return more;
    }
}
