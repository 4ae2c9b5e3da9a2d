package eu.koinon.organisations.demo;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Lets an invented person do something by the real use cases, as if they had just signed in and proven it. */
@ApplicationScoped
class Acting {

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    <T> T as(PersonId person, OrganisationId organisation, Callable<T> work) {
        current.bySession(person, organisation, clock.instant(), ids.next().toString());
        try {
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("acting in the demonstration", failed);
        } finally {
            current.forget();
        }
    }
}
