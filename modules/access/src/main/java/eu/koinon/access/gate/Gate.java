package eu.koinon.access.gate;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.CurrentActor.Passage;
import eu.koinon.access.Gated;
import eu.koinon.access.Standing;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Fence;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serial;
import java.io.Serializable;

/**
 * The one gate. It stands inside the transaction (which is opened at priority 200), so that what it looks up, what the
 * use case does and what is recorded are one.
 */
@Gated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class Gate implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Standings standings;

    @Inject
    private transient Gatekeeper gatekeeper;

    @Inject
    private transient Fence fence;

    @Inject
    private transient ActLog log;

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        var demand = Demand.of(call.getTarget().getClass(), call.getMethod());
        var outer = current.passage();
        var outerStead = current.standsInFor();
        try {
            var result = passed(call, demand);
            if (outer != null) {
                restore(outer);
            }
            return result;
        } catch (Exception failed) {
            if (outer != null) {
                restoreAfter(failed, outer);
            }
            throw failed;
        } finally {
            current.through(outer);
            current.standInFor(outerStead);
        }
    }

    private Object passed(InvocationContext call, Demand demand) throws Exception {
        fence.raise(current.person(), current.organisation(), demand.duty());
        lookUpAfresh();
        fence.raise(current.person(), current.organisation(), demand.duty());
        current.through(new Passage(current.person(), current.organisation(), demand.duty(), current.standing()));
        current.standInFor(null);
        var target = demand.target(call.getParameters());
        if (demand.needs() != null) {
            gatekeeper.decide(demand.needs(), target);
        }
        var result = call.proceed();
        if (demand.needs() != null && demand.needs().isLogged()) {
            log.record(new Act(
                    current.actorFor(demand.needs()),
                    demand.words(),
                    target,
                    demand.subject(call.getParameters()),
                    Act.DONE,
                    current.address()));
        }
        return result;
    }

    /** What a use case goes on to do after another one that it asked has the fence that it had before. */
    private void restore(Passage outer) {
        current.found(outer.standing());
        fence.raise(outer.person(), outer.organisation(), outer.duty());
    }

    private void restoreAfter(Exception failed, Passage outer) {
        try {
            restore(outer);
        } catch (RuntimeException broken) {
            // the transaction is beyond saving: nothing is seen or written in it any more
            failed.addSuppressed(broken);
        }
    }

    private void lookUpAfresh() {
        var person = current.person();
        if (person == null) {
            current.found(Standing.none());
            return;
        }
        // somebody who is locked is nobody, whatever session or token their request came with
        standings.standingOf(person, current.organisation()).ifPresentOrElse(current::found, current::forget);
    }
}
