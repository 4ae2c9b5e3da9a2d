package eu.koinon.access.signin;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records sign-ins, and those that failed, with the account where there is one (OWASP ASVS 5.0 V16.3.1). */
@ApplicationScoped
public class SignInLog {

    @Inject
    private ActLog log;

    @Inject
    private CurrentActor current;

    public void succeeded(PersonId person, @Nullable OrganisationId organisation, String method) {
        log.recordApart(new Act(
                new Actor(person, organisation, Set.of()),
                "sign-in:" + method,
                null,
                null,
                Act.DONE,
                current.address()));
    }

    public void failed(@Nullable PersonId person, String method) {
        log.recordApart(new Act(
                new Actor(person, null, Set.of()), "sign-in:" + method, null, null, "failed", current.address()));
    }
}
