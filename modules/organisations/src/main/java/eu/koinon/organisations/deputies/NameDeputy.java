package eu.koinon.organisations.deputies;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * I will be away, and somebody of the same organisation stands in for me: they act in their own name with those of my roles
 * that can be lent, and have the mail that I have. What they lack of themself only, and only on these days.
 */
@UseCase
@Needs(Permission.DEPUTY_NAME)
public class NameDeputy {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Deputies deputies;

    @Inject
    private DeputyLetters letters;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /**
     * @throws InvalidFields naming what cannot stay as it is
     * @throws DeputyProblem when somebody stands in already, or whoever is to stand in is away themself
     */
    public DeputyLine name(@On OrganisationId organisation, DeputyForm form) {
        var held = organisations.hold(organisation);
        var day = today.at(held);
        var wish = form.read(day);
        var me = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        if (memberships.find(organisation, me.id()).isEmpty()) {
            throw new Missing();
        }
        var deputy = colleague(held, me.id(), wish.deputy());

        for (var other : deputies.of(organisation, day)) {
            if (other.meets(wish.fromDay(), wish.untilDay())) {
                if (other.person().equals(me.id())) {
                    throw new DeputyProblem.DeputyThere();
                }
                if (other.person().equals(deputy.id())) {
                    throw new DeputyProblem.DeputyAway();
                }
            }
        }
        var id = new DeputyId(ids.next());
        deputies.add(
                id,
                organisation,
                me.id(),
                deputy.id(),
                wish.fromDay(),
                wish.untilDay(),
                wish.reason(),
                clock.instant());
        var line = new DeputyLine(
                id,
                me.id(),
                me.name(),
                deputy.id(),
                deputy.name(),
                wish.fromDay(),
                wish.untilDay(),
                !wish.fromDay().isAfter(day));
        letters.named(line, held, deputy);
        return line;
    }

    private PersonCard colleague(Organisation held, PersonId me, PersonId wanted) {
        return memberships
                .find(held.id(), wanted)
                .filter(membership -> !wanted.equals(me))
                .filter(membership -> !membership.rolesOn(today.at(held)).isEmpty())
                .flatMap(membership -> people.find(wanted))
                .filter(PersonCard::active)
                .orElseThrow(() -> InvalidFields.of("deputy", "choose-one"));
    }
}
