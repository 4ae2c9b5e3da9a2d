package eu.koinon.acceptance.inside;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Container;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Who acts: in the request that a test runs in, or in another one at the same time. */
@ApplicationScoped
public class Requests {

    @Inject
    private CurrentActor current;

    @Inject
    private Instance<RequestContextController> contexts;

    @Inject
    private Clock clock;

    /** From now on the test acts as this person, who has just proven themself. */
    public void signIn(Cast.Member member) {
        current.bySession(member.person(), member.organisation(), clock.instant(), "session-of-a-test");
    }

    /** Another request, on another of the runtime's threads. */
    public <T> Future<T> another(Cast.Member member, Callable<T> work) {
        return Container.<ExecutorService>lend(Container.THREADS).submit(() -> {
            var context = contexts.get();
            context.activate();
            try {
                signIn(member);
                return work.call();
            } finally {
                context.deactivate();
                contexts.destroy(context);
            }
        });
    }
}
