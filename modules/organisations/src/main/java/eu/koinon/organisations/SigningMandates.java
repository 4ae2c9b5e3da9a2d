package eu.koinon.organisations;

import eu.koinon.kernel.Actor;

/**
 * Who may sign for an organisation. Whatever lets something be signed, such as a joint answer or a position, asks here in
 * the use case that signs, and keeps what it is told beside the signature: roles change, and what was signed stays.
 */
public interface SigningMandates {

    /**
     * By what the acting person may sign today for the organisation they act for. A deputy who signs by the mandate of
     * somebody else is recorded as doing so in their stead. Needs a transaction.
     *
     * @param actor as {@link eu.koinon.access.CurrentActor#actor()} has them
     * @throws SigningProblem when they may not, with why
     */
    SigningMandate require(Actor actor);
}
