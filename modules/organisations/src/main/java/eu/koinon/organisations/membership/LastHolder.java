package eu.koinon.organisations.membership;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rule of the last one: an organisation that has an admin keeps one, and the secretariat keeps a coordinator, or
 * nobody could ever make the next. It looks at every day to come: mandates end by themselves, at midnight and without
 * anybody to refuse it.
 */
final class LastHolder {

    private LastHolder() {}

    /**
     * @param before who holds what, now and later
     * @param changing whose mandates change
     * @param left what they would hold
     * @throws MembershipProblem.LastAdmin when on some day nobody would be admin any more
     * @throws MembershipProblem.LastCoordinator when on some day nobody would be coordinator any more
     */
    static void mustRemain(
            Map<PersonId, List<Mandate>> before, PersonId changing, List<Mandate> left, LocalDate today) {
        var after = new HashMap<>(before);
        after.put(changing, left);
        if (isLost(Role.ADMIN, before.values(), after.values(), today)) {
            throw new MembershipProblem.LastAdmin();
        }
        mustCoordinate(before.values(), after.values(), today);
    }

    /** @throws MembershipProblem.LastCoordinator when on some day nobody would be coordinator any more */
    static void mustCoordinate(Collection<List<Mandate>> before, Collection<List<Mandate>> after, LocalDate today) {
        if (isLost(Role.COORDINATOR, before, after, today)) {
            throw new MembershipProblem.LastCoordinator();
        }
    }

    /** What has no holder today holds nobody back. A day that had none before has lost nothing. */
    private static boolean isLost(
            Role role, Collection<List<Mandate>> before, Collection<List<Mandate>> after, LocalDate today) {
        return isHeld(role, before, today)
                && Stream.concat(Stream.of(today), turns(role, before, after))
                        .filter(day -> !day.isBefore(today))
                        .anyMatch(day -> isHeld(role, before, day) && !isHeld(role, after, day));
    }

    /** The days on which a mandate begins or has ended: between them nothing changes. */
    private static Stream<LocalDate> turns(
            Role role, Collection<List<Mandate>> before, Collection<List<Mandate>> after) {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(List::stream)
                .filter(mandate -> mandate.role() == role)
                .flatMap(mandate -> {
                    var last = mandate.untilDay();
                    return last == null ? Stream.of(mandate.fromDay()) : Stream.of(mandate.fromDay(), last.plusDays(1));
                });
    }

    private static boolean isHeld(Role role, Collection<List<Mandate>> people, LocalDate day) {
        return people.stream().flatMap(List::stream).anyMatch(mandate -> mandate.role() == role && mandate.covers(day));
    }
}
