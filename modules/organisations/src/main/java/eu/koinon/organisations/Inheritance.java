package eu.koinon.organisations;

import eu.koinon.kernel.OrganisationId;
import java.util.List;

/**
 * What follows for a module when organisations merge, are split or come back. Each module that keeps something for
 * organisations has one of these; people themselves, their roles and the organisations are seen to here. It is asked on
 * behalf of a coordinator, in the transaction of what is done, with the organisations held; what it does it does at once or
 * not at all, and it keeps what an undo needs in tables of its own, under the handover's id.
 *
 * <p>What is foreseen is told to the coordinator before anybody decides, and holds the decision: when it has changed by
 * then, nothing is done and the coordinator looks again. So it must be the same as long as nothing changes.
 */
public interface Inheritance {

    /** What would go, stay or end. */
    List<Foreseen> foresee(Handover handover);

    /** Hands it over. People belong to both organisations at this moment. */
    void carryOut(Handover handover);

    /** What would come back, and what would not because it has been changed since. */
    List<Foreseen> foreseeUndo(Handover handover);

    /** Gives it back. People belong to both organisations at this moment. */
    void undo(Handover handover);

    /** What is there again when an organisation that was removed comes back. */
    default List<Foreseen> foreseeReturn(OrganisationId organisation) {
        return List.of();
    }
}
