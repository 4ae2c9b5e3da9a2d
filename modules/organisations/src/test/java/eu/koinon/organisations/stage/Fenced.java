package eu.koinon.organisations.stage;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Fence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** A transaction with the fence raised but without the gate: for what a use case stands on. */
@ApplicationScoped
@Transactional
public class Fenced {

    @Inject
    private CurrentActor current;

    @Inject
    private Fence fence;

    public <T> T run(Duty duty, Callable<T> work) throws Exception {
        fence.raise(current.person(), current.organisation(), duty);
        return work.call();
    }
}
