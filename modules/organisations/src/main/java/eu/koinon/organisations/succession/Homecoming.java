package eu.koinon.organisations.succession;

import eu.koinon.access.Departures;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.succession.Successions.Kept;
import eu.koinon.organisations.succession.Successions.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People go back where a merger or split took them from; what somebody has decided since stays decided. */
@ApplicationScoped
class Homecoming {

    @Inject
    private Memberships memberships;

    @Inject
    private Successions successions;

    @Inject
    private Crossing crossing;

    @Inject
    private TakenSince taken;

    @Inject
    private Departures departures;

    /**
     * How one person goes back.
     *
     * @param ended the membership that ended then
     * @param there what they have at the successor now, if they still belong to it
     * @param asLeft what was given there, if it is as it was given
     * @param changed whether what was given there has been changed since
     * @param left what they hold when they go back; nothing when it is as it was
     */
    record Way(
            Membership ended,
            Fate fate,
            @Nullable Membership there,
            @Nullable Kept asLeft,
            boolean changed,
            @Nullable List<Mandate> left) {

        PersonId person() {
            return ended.person();
        }

        boolean returns() {
            return fate == Fate.PERSON_RETURNS;
        }

        Fate told() {
            return returns() && left != null ? Fate.PERSON_RETURNS_WITH_LESS : fate;
        }

        /** Whether they administer what they go back to, as far as it is for their mandates. */
        boolean administers(LocalDate day) {
            return returns()
                    && (left == null ? ended.mandates() : left)
                            .stream().anyMatch(mandate -> mandate.role() == Role.ADMIN && mandate.covers(day));
        }

        /** Whether they administer the successor by what the undo takes back. */
        boolean losesAdmin() {
            return asLeft != null && asLeft.roles().contains(Role.ADMIN);
        }

        /** Whether their place at the successor ends with the undo. */
        boolean leaves() {
            return asLeft != null && asLeft.what() == What.BEGUN;
        }
    }

    /** To be asked before anything is changed. */
    List<Way> ways(Succession succession, OrganisationId successor) {
        var kept = successions.kept(succession.id());
        var given = kept.stream()
                .filter(each -> each.what() != What.ENDED)
                .collect(Collectors.toMap(Kept::membership, each -> each));
        var back = byPerson(memberships.of(succession.organisation()));
        var there = byPerson(memberships.of(successor));
        return kept.stream()
                .filter(each -> each.what() == What.ENDED)
                .map(each -> way(
                        succession,
                        memberships.evenEnded(each.membership()).orElseThrow(),
                        back.containsKey(each.person()),
                        there.get(each.person()),
                        given))
                .toList();
    }

    private static Map<PersonId, Membership> byPerson(List<Membership> some) {
        return some.stream().collect(Collectors.toMap(Membership::person, each -> each));
    }

    private Way way(
            Succession succession,
            Membership ended,
            boolean isBack,
            @Nullable Membership there,
            Map<UUID, Kept> given) {
        if (there == null) {
            return new Way(
                    ended, isBack ? Fate.PERSON_BACK_ALREADY : Fate.PERSON_LEFT_MEANWHILE, null, null, false, null);
        }
        var asGiven = given.get(there.id());
        var changed =
                asGiven == null ? there.changedAt().isAfter(succession.at()) : asGiven.version() != there.version();
        var left = changed ? taken.left(succession, ended, there, asGiven) : ended.mandates();
        return new Way(
                ended,
                isBack ? Fate.PERSON_BACK_ALREADY : Fate.PERSON_RETURNS,
                there,
                changed ? null : asGiven,
                changed,
                changed && taken.isLess(left, ended) ? left : null);
    }

    List<Foreseen> foresee(List<Way> ways) {
        var fates = ways.stream().collect(Collectors.toMap(Way::person, Way::told));
        var foreseen = new ArrayList<>(
                crossing.named(ended(ways, way -> true), person -> Optional.ofNullable(fates.get(person))
                        .orElseThrow()));
        foreseen.addAll(crossing.named(ended(ways, Way::changed), person -> Fate.PERSON_CHANGED_MEANWHILE));
        return foreseen;
    }

    private static List<Membership> ended(List<Way> ways, Predicate<Way> which) {
        return ways.stream().filter(which).map(Way::ended).toList();
    }

    static Set<PersonId> people(List<Way> ways, Predicate<Way> which) {
        return ways.stream().filter(which).map(Way::person).collect(Collectors.toSet());
    }

    /** The memberships that ended go on as they were, without what has been taken since. */
    void arrive(List<Way> ways, Instant at) {
        ways.stream().filter(Way::returns).forEach(way -> {
            way.ended().goOn(at);
            if (way.left() != null) {
                way.ended().assign(way.left(), at);
            }
        });
        memberships.flush();
    }

    /** What the merger gave at the successor is taken back, unless somebody has changed it since. */
    void depart(List<Way> ways, OrganisationId successor, String why, Instant at) {
        for (var way : ways) {
            if (way.there() == null || way.asLeft() == null) {
                continue;
            }
            if (way.leaves()) {
                way.there().end(why, at);
            } else {
                way.there().assign(without(way.there(), way.asLeft()), at);
            }
        }
        memberships.flush();
        people(ways, Way::leaves).forEach(person -> departures.from(successor, person));
    }

    private static List<Mandate> without(Membership there, Kept kept) {
        return there.mandates().stream()
                .filter(mandate -> !kept.roles().contains(mandate.role()))
                .toList();
    }
}
