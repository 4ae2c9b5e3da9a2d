package eu.koinon.organisations.membership;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives roles that a file names to people who belong to an organisation already. It never takes a role away. */
@ApplicationScoped
public class RolesFromFile {

    @Inject
    private Memberships memberships;

    @Inject
    private Holders holders;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /**
     * What the person would hold: what they hold, with these roles given or moved to these days.
     *
     * @param roles as they are typed; none changes the days of nothing
     * @param from without one a role that is held goes on as it began, and another begins today
     * @param until without one a role that is held ends when it did, and another is open-ended
     */
    public List<Mandate> merged(
            InvalidFields.Gathering problems,
            Organisation organisation,
            Membership membership,
            @Nullable List<String> roles,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        var named = roles == null ? Set.<Role>of() : Roles.read(problems, "roles", roles);
        var merged = new ArrayList<Mandate>();
        membership.mandates().stream()
                .filter(mandate -> !named.contains(mandate.role()))
                .forEach(merged::add);
        for (var role : named) {
            var held = membership.mandate(role).orElse(Mandate.openEnded(role, today.at(organisation)));
            var first = from != null ? from : held.fromDay();
            var last = until != null ? until : held.untilDay();
            if (last != null && last.isBefore(first)) {
                problems.add("untilDay", "ends-before-it-begins");
            } else {
                // whether a mandate needs proof, and who may sign in its holder's stead, is no matter of a file
                merged.add(new Mandate(role, first, last, held.proofNeeded(), held.deputyMay()));
            }
        }
        return merged;
    }

    public boolean isChange(Membership membership, Collection<Mandate> mandates) {
        return !new HashSet<>(membership.mandates()).equals(new HashSet<>(mandates));
    }

    /**
     * Notes what forbids it.
     *
     * @throws MembershipProblem when nobody would be left to decide
     */
    public void check(
            InvalidFields.Gathering problems,
            Organisation organisation,
            Membership membership,
            List<Mandate> mandates,
            boolean byCoordinator) {
        Roles.allow(problems, "roles", membership.mandates(), mandates, organisation.isSecretariat(), byCoordinator);
        holders.mustRemain(organisation, membership, mandates);
    }

    /** Needs the organisation held. */
    public void assign(Membership membership, List<Mandate> mandates) {
        membership.assign(mandates, clock.instant());
        memberships.flush();
    }
}
