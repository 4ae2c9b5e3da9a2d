package eu.koinon.access.gate;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Gated;
import eu.koinon.access.Permission;
import eu.koinon.access.Standings;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StepUpNeeded;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    @Inject
    private transient Clock clock;

    @Inject
    private transient Settings settings;

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        var demand = Demand.of(call.getTarget().getClass(), call.getMethod());
        fence.raise(current.person(), current.organisation(), demand.duty());
        lookUpAfresh();
        fence.raise(current.person(), current.organisation(), demand.duty());
        var target = demand.target(call.getParameters());
        if (demand.needs() != null) {
            decide(demand.needs(), target);
        }
        var result = call.proceed();
        if (demand.needs() != null && demand.needs().isLogged()) {
            log.record(new Act(
                    current.actor(),
                    demand.words(),
                    target,
                    demand.subject(call.getParameters()),
                    Act.DONE,
                    current.address()));
        }
        return result;
    }

    private void lookUpAfresh() {
        var person = current.person();
        if (person == null) {
            current.found(Set.of());
            return;
        }
        var organisation = current.organisation();
        current.found(organisation == null ? Set.of() : standings.rolesOf(person, organisation));
    }

    private void decide(Permission needed, @Nullable OrganisationId target) {
        var person = current.person();
        if (person == null) {
            throw new SignInNeeded();
        }
        if (!gatekeeper.isAllowed(person, needed, target)) {
            throw new Missing();
        }
        if (needed.needsStepUp() && !isProvenLately()) {
            throw new StepUpNeeded();
        }
    }

    private boolean isProvenLately() {
        if (current.tokenScopes() != null) {
            // whoever made the token had proven themself for exactly these scopes
            return true;
        }
        var proven = current.provenAt();
        var span = settings.duration("koinon.step-up.lasts", Duration.ofMinutes(10));
        return proven != null && proven.plus(span).isAfter(clock.instant());
    }
}
