package eu.koinon.organisations.succession;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Holds two organisations, always in the same order, so that two who hold the same pair never wait for each other. */
@ApplicationScoped
class Pair {

    @Inject
    private Organisations organisations;

    /** Two organisations; whether each belongs to the network is for the caller to ask. */
    record Held(Organisation from, Organisation to) {}

    /** @throws SuccessionProblem.NotThese when it is one and the same */
    Held hold(OrganisationId from, OrganisationId to) {
        if (from.equals(to)) {
            throw new SuccessionProblem.NotThese();
        }
        if (from.value().compareTo(to.value()) < 0) {
            var first = organisations.holdEvenRemoved(from);
            return new Held(first, organisations.holdEvenRemoved(to));
        }
        var first = organisations.holdEvenRemoved(to);
        return new Held(organisations.holdEvenRemoved(from), first);
    }
}
