package eu.koinon.organisations.succession;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.succession.Successions.Kept;
import eu.koinon.organisations.succession.Successions.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds when they go back: what they held, but without the roles that came along and were taken from them at
 * the successor since. Whoever demoted them there did not mean that an undo makes them an admin again.
 */
@ApplicationScoped
class TakenSince {

    @Inject
    private Crossing crossing;

    /**
     * @param ended the membership that goes on
     * @param there what they have at the successor now, changed since
     * @param given what the succession gave there, if it gave anything
     */
    List<Mandate> left(Succession succession, Membership ended, Membership there, @Nullable Kept given) {
        var day = LocalDate.ofInstant(succession.at(), ZoneOffset.UTC);
        var came = cameAlong(day, ended, given);
        var stillHeld = crossing.standing(there);
        var left = new ArrayList<Mandate>();
        for (var mandate : crossing.standing(ended)) {
            if (!came.contains(mandate.role())) {
                left.add(mandate);
            } else {
                stillHeld.stream()
                        .filter(now -> now.role() == mandate.role())
                        .findFirst()
                        .flatMap(now -> narrower(mandate, now, day))
                        .ifPresent(left::add);
            }
        }
        return left.isEmpty() ? asMember(ended) : left;
    }

    /** Whether that is less than they held. */
    boolean isLess(List<Mandate> left, Membership ended) {
        return crossing.standing(ended).stream().anyMatch(mandate -> left.stream()
                .noneMatch(now -> now.role() == mandate.role() && !endsBefore(now.untilDay(), mandate.untilDay())));
    }

    /** People may have come as members only; then nobody has taken from them what they never had there. */
    private static Set<Role> cameAlong(LocalDate day, Membership ended, @Nullable Kept given) {
        return given == null || given.what() != What.BEGUN || given.roles().containsAll(ended.rolesOn(day))
                ? EnumSet.allOf(Role.class)
                : given.roles();
    }

    /** For as long as both say; and if it was given anew since, only from then on. */
    private static Optional<Mandate> narrower(Mandate held, Mandate now, LocalDate day) {
        var from = now.fromDay().isAfter(day) && now.fromDay().isAfter(held.fromDay()) ? now.fromDay() : held.fromDay();
        var until = endsBefore(now.untilDay(), held.untilDay()) ? now.untilDay() : held.untilDay();
        return until != null && until.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Mandate(held.role(), from, until, held.proofNeeded(), held.deputyMay()));
    }

    private static boolean endsBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && (other == null || one.isBefore(other));
    }

    private List<Mandate> asMember(Membership ended) {
        return crossing.standing(ended).stream()
                .filter(mandate -> mandate.role() == Role.MEMBER)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> crossing.asMember(ended.organisation()));
    }
}
