package eu.koinon.organisations.succession;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.Foreseen;
import eu.koinon.organisations.Handover;
import eu.koinon.organisations.Inheritance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** All that keep something for organisations. */
@ApplicationScoped
class Heirs {

    @Inject
    @Any
    private Instance<Inheritance> all;

    List<Foreseen> foresee(Handover handover) {
        return gathered(each -> each.foresee(handover));
    }

    void carryOut(Handover handover) {
        all.forEach(each -> each.carryOut(handover));
    }

    List<Foreseen> foreseeUndo(Handover handover) {
        return gathered(each -> each.foreseeUndo(handover));
    }

    void undo(Handover handover) {
        all.forEach(each -> each.undo(handover));
    }

    List<Foreseen> foreseeReturn(OrganisationId organisation) {
        return gathered(each -> each.foreseeReturn(organisation));
    }

    private List<Foreseen> gathered(Function<Inheritance, List<Foreseen>> question) {
        return all.stream().flatMap(each -> question.apply(each).stream()).toList();
    }
}
