package eu.koinon.access.gate;

import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Gated;
import eu.koinon.kernel.FenceRefusal;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Problem;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StepUpNeeded;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serial;
import java.io.Serializable;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records what was refused. It stands outside the transaction (which is opened at priority 200): by then the use case's
 * own is rolled back and holds no lock that the record would wait for.
 */
@Gated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class Recorder implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Recorder.class.getName());

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Refusals refusals;

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        var depth = DEPTH.get();
        DEPTH.set(depth + 1);
        try {
            return call.proceed();
        } catch (Problem problem) {
            if (depth == 0) {
                record(call, problem);
            }
            throw problem;
        } catch (Exception failed) {
            if (depth == 0 && current.person() != null && FenceRefusal.isIn(failed)) {
                // let through by the gate, and no longer allowed when it was written: removed in between, most likely
                LOG.log(Level.WARNING, failed, () -> "the fence refused what the gate had let through");
                var missing = new Missing();
                record(call, missing);
                throw missing;
            }
            throw failed;
        } finally {
            if (depth == 0) {
                DEPTH.remove();
            } else {
                DEPTH.set(depth);
            }
        }
    }

    private void record(InvocationContext call, Problem problem) {
        var demand = Demand.of(call.getTarget().getClass(), call.getMethod());
        if (current.person() == null || problem instanceof SignInNeeded || problem instanceof StepUpNeeded) {
            // a visitor at a closed door is no act of anybody; failed sign-ins are recorded where they happen
            return;
        }
        refusals.note(new Act(
                current.actor(),
                demand.words(),
                demand.target(call.getParameters()),
                demand.subject(call.getParameters()),
                problem instanceof Missing ? Act.DENIED : problem.type().slug(),
                current.address()));
    }
}
