package eu.koinon.organisations.succession;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was removed or merged comes back, with those of its last people who were chosen, in the roles that
 * they held. Whatever has gone to another organisation stays there.
 */
@UseCase
@Needs(Permission.ORGANISATION_RETURN)
public class ReturnOrganisation {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Plans plans;

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
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * @throws SuccessionProblem.Changed when it is no longer what was looked at
     * @throws SuccessionProblem when it cannot be done
     */
    public Succession comeBack(@On OrganisationId organisation, ReturnRequest request) {
        var why = new Reason(request.reason()).read();
        var held = organisations.holdEvenRemoved(organisation);
        plans.comeBack(held).mustBe(request.mark());
        var returning = chosen(plans.last(held), request.people());
        var now = clock.instant();

        var id = new SuccessionId(ids.next());
        ledger.open(id, Succession.Kind.RETURN, organisation, null, false, why, now);
        held.comeBack();
        organisations.flush();
        returning.forEach(membership -> membership.goOn(now));
        memberships.flush();
        returning.forEach(membership -> successions.keep(id, Successions.What.REOPENED, membership, Set.of()));
        names.comeBack(id, organisation);
        var readers = new HashSet<PersonId>(admins.of(organisation));
        returning.forEach(membership -> readers.add(membership.person()));
        letters.cameBack(readers, organisation, held.name());
        return successions.get(id);
    }

    private static List<Membership> chosen(List<Membership> last, @Nullable List<String> people) {
        var wanted = people == null ? Set.<String>of() : new HashSet<>(people);
        var there = last.stream().map(each -> each.person().toString()).collect(Collectors.toSet());
        if (!there.containsAll(wanted)) {
            throw InvalidFields.of("people", "choose-one");
        }
        return last.stream()
                .filter(each -> wanted.contains(each.person().toString()))
                .toList();
    }
}
