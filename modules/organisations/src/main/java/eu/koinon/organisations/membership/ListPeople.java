package eu.koinon.organisations.membership;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Shows who belongs to an organisation, the one who joined first at the head. */
@UseCase
@Needs(Permission.MEMBERSHIP_LIST)
public class ListPeople {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Today today;

    public PeopleList list(@On OrganisationId organisation) {
        var of = organisations.get(organisation);
        var day = today.at(of);
        var found = memberships.of(of.id());
        var cards = people.all(found.stream().map(Membership::person).toList());
        return new PeopleList(
                found.stream()
                        .flatMap(membership -> Stream.ofNullable(cards.get(membership.person()))
                                .map(card -> PersonHere.of(membership, card, day)))
                        .toList(),
                day);
    }
}
