package eu.koinon.organisations.deputies;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Somebody stands in for somebody no longer: either of the two says so, or an admin. */
@UseCase
@Needs(Permission.DEPUTY_END)
public class EndDeputy {

    @Inject
    private Organisations organisations;

    @Inject
    private Deputies deputies;

    @Inject
    private DeputyLetters letters;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** @throws Missing also when it has ended meanwhile, or it is not for the acting person to end */
    public void end(@On OrganisationId organisation, @About DeputyId id) {
        var held = organisations.hold(organisation);
        var me = current.actor().signedIn();
        var line = deputies.of(organisation, today.at(held)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
        if (!deputies.end(id, me, clock.instant())) {
            throw new Missing();
        }
        var cards = people.all(List.of(line.person(), line.deputy(), me));
        for (var told : List.of(line.person(), line.deputy())) {
            var card = cards.get(told);
            var by = cards.get(me);
            if (!told.equals(me) && card != null && by != null) {
                letters.ended(line, held, card, by);
            }
        }
    }
}
