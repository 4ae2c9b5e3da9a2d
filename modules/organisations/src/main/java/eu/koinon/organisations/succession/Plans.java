package eu.koinon.organisations.succession;

import eu.koinon.access.People;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.Fate;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Foresees what a merger, split, return or undo would bring. Needs a transaction as a coordinator. */
@ApplicationScoped
class Plans {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Admins admins;

    @Inject
    private Successions successions;

    @Inject
    private Crossing crossing;

    @Inject
    private Homecoming homecoming;

    @Inject
    private OpenInvitations invitations;

    @Inject
    private Today today;

    @Inject
    private Heirs heirs;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What is planned, and by which handover it is carried out. */
    record Planned(Handover handover, Plan plan) {}

    /** The same for a split, with what was chosen. */
    record PlannedSplit(Handover handover, Plan plan, SplitRequest.Chosen chosen) {}

    /** The same for an undo, with who goes back how. */
    record PlannedUndo(Handover handover, Plan plan, List<Homecoming.Way> ways) {}

    /** @throws SuccessionProblem when these two do not merge */
    Planned merge(Organisation from, Organisation into, boolean asMembers) {
        mustBeMembers(from, into);
        var handover = new Handover(
                ids.next(), Handover.Kind.MERGE, from.id(), into.id(), people(from.id()), Set.of(), clock.instant());
        var foreseen = new ArrayList<>(crossing.foresee(handover, !asMembers));
        foreseen.addAll(heirs.foresee(handover));
        foreseen.addAll(invitations.foresee(from.id()));
        if (admins.of(into.id()).isEmpty() && (asMembers || admins.of(from.id()).isEmpty())) {
            foreseen.add(about(Fate.NO_ADMIN_THERE, into));
        }
        return new Planned(
                handover,
                Plan.of(
                        from.id(),
                        from.name(),
                        into.id(),
                        into.name(),
                        foreseen,
                        asMembers + standing(from) + standing(into)));
    }

    /** @throws InvalidFields when what was chosen cannot stay as it is */
    PlannedSplit split(Organisation from, SplitRequest request) {
        mustBeMembers(from);
        var all = memberships.of(from.id());
        var chosen =
                request.read(all.stream().map(each -> each.person().toString()).collect(Collectors.toSet()));
        if (organisations.isTaken(chosen.profile().name(), from.id())
                || chosen.profile().name().equals(from.name())) {
            throw new DirectoryProblem.NameTaken();
        }
        var going = chosen.people().stream().map(PersonId::parse).collect(Collectors.toSet());
        var handover =
                new Handover(ids.next(), Handover.Kind.SPLIT, from.id(), null, going, chosen.things(), clock.instant());
        var foreseen = new ArrayList<>(crossing.foresee(handover, true));
        foreseen.addAll(crossing.named(
                all.stream().filter(each -> !going.contains(each.person())).toList(), person -> Fate.PERSON_STAYS));
        foreseen.addAll(heirs.foresee(handover));
        var deciding = admins.among(all);
        if (!deciding.isEmpty() && going.containsAll(deciding)) {
            foreseen.add(about(Fate.NO_ADMIN_LEFT, from));
        }
        var plan = Plan.of(
                from.id(),
                from.name(),
                null,
                chosen.profile().name(),
                foreseen,
                chosen.admin() + " " + chosen.profile() + standing(from));
        return new PlannedSplit(handover, plan, chosen);
    }

    /** @throws SuccessionProblem.ElsewhereAlready when it belongs to the network */
    Plan comeBack(Organisation organisation) {
        if (organisation.isActive()) {
            throw new SuccessionProblem.ElsewhereAlready();
        }
        var lately = last(organisation);
        var foreseen = new ArrayList<>(crossing.named(lately, person -> Fate.PERSON_RETURNS));
        foreseen.addAll(heirs.foreseeReturn(organisation.id()));
        if (admins.among(lately).isEmpty()) {
            foreseen.add(about(Fate.NO_ADMIN_THERE, organisation));
        }
        if (organisations.isTaken(organisation.name(), organisation.id())) {
            foreseen.add(about(Fate.NAME_TAKEN, organisation));
        }
        return Plan.of(
                organisation.id(), organisation.name(), null, null, foreseen, String.valueOf(organisation.version()));
    }

    /** Who belonged to it when it was removed. Whose account has been erased since does not come back. */
    List<Membership> last(Organisation organisation) {
        var removed = organisation.removedAt();
        if (removed == null) {
            return List.of();
        }
        var ended = memberships.endedAt(organisation.id(), removed);
        var cards = people.all(ended.stream().map(Membership::person).toList());
        return ended.stream()
                .filter(each -> cards.containsKey(each.person())
                        && !cards.get(each.person()).isErased())
                .toList();
    }

    PlannedUndo undoMerge(Succession merger, Organisation from, Organisation into) {
        var ways = homecoming.ways(merger, into.id());
        var handover = handover(merger, ways);
        var foreseen = new ArrayList<>(homecoming.foresee(ways));
        foreseen.addAll(heirs.foreseeUndo(handover));
        var deciding = admins.of(into.id());
        if (successions.wasAdministered(merger.id())
                && Homecoming.people(ways, Homecoming.Way::losesAdmin).containsAll(deciding)) {
            foreseen.add(about(Fate.NO_ADMIN_LEFT, into));
        }
        if (losesItsAdmins(from, ways)) {
            foreseen.add(about(Fate.NO_ADMIN_THERE, from));
        }
        if (organisations.isTaken(from.name(), from.id())) {
            foreseen.add(about(Fate.NAME_TAKEN, from));
        }
        return new PlannedUndo(handover, plan(merger, foreseen, from, into), ways);
    }

    /** Whether somebody administered it when it merged, and nobody who goes back does. */
    private boolean losesItsAdmins(Organisation from, List<Homecoming.Way> ways) {
        var before = admins.among(ways.stream().map(Homecoming.Way::ended).toList());
        var back = Homecoming.people(ways, way -> way.administers(today.at(from)));
        return !before.isEmpty() && before.stream().noneMatch(back::contains);
    }

    PlannedUndo undoSplit(Succession split, Organisation from, Organisation out) {
        var ways = homecoming.ways(split, out.id());
        var handover = handover(split, ways);
        var foreseen = new ArrayList<>(homecoming.foresee(ways));
        var known = Homecoming.people(ways, way -> true);
        foreseen.addAll(crossing.named(
                memberships.of(out.id()).stream()
                        .filter(each -> !known.contains(each.person()))
                        .toList(),
                person -> Fate.PERSON_CAME_MEANWHILE));
        foreseen.addAll(heirs.foreseeUndo(handover));
        foreseen.addAll(invitations.foresee(out.id()));
        return new PlannedUndo(handover, plan(split, foreseen, from, out), ways);
    }

    Plan undoReturn(Succession comeBack, Organisation organisation) {
        var foreseen = new ArrayList<>(crossing.named(memberships.of(organisation.id()), person -> Fate.PERSON_ENDS));
        foreseen.addAll(invitations.foresee(organisation.id()));
        heirs.foreseeReturn(organisation.id()).stream()
                .filter(each -> each.fate() == Fate.SHELTERS_RETURN)
                .map(each -> new Foreseen(Fate.SHELTERS_END, each.id(), each.name()))
                .forEach(foreseen::add);
        return Plan.of(
                organisation.id(), organisation.name(), null, null, foreseen, comeBack.id() + standing(organisation));
    }

    private Plan plan(Succession undone, List<Foreseen> foreseen, Organisation from, Organisation to) {
        return Plan.of(
                from.id(), from.name(), to.id(), to.name(), foreseen, undone.id() + standing(from) + standing(to));
    }

    private Handover handover(Succession undone, List<Homecoming.Way> ways) {
        return new Handover(
                undone.id().value(),
                Handover.Kind.valueOf(undone.kind().name()),
                undone.organisation(),
                Objects.requireNonNull(undone.successor()),
                Homecoming.people(ways, Homecoming.Way::returns),
                Set.of(),
                clock.instant());
    }

    private Set<PersonId> people(OrganisationId organisation) {
        return memberships.of(organisation).stream().map(Membership::person).collect(Collectors.toSet());
    }

    /** As it is now, and everybody's roles in it. */
    private String standing(Organisation organisation) {
        return memberships.of(organisation.id()).stream()
                .map(each -> each.id() + " " + each.version())
                .collect(Collectors.joining("\n", "\n" + organisation.version() + "\n", ""));
    }

    private static void mustBeMembers(Organisation... some) {
        for (var each : some) {
            if (!each.isActive()) {
                throw new SuccessionProblem.ElsewhereAlready();
            }
            if (each.isSecretariat()) {
                throw new SuccessionProblem.NotThese();
            }
        }
    }

    private static Foreseen about(Fate fate, Organisation organisation) {
        return new Foreseen(fate, organisation.id().toString(), organisation.name());
    }
}
