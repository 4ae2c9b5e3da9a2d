package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** Ends a call for good. Applications can be read as before; a late one can still be let in. */
@UseCase
@Needs(Permission.INTEREST_PUBLISH)
public class CloseCall {

    @Inject
    private Calls calls;

    @Inject
    private CallWriting writing;

    public InterestCall close(@About CallId call, long version) {
        var held = calls.change(call, version, call);
        if (held.state() != CallState.PUBLISHED) {
            throw new CallProblem.NotPublished();
        }
        writing.close(call);
        return calls.get(call);
    }
}
