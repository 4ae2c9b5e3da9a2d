package eu.koinon.organisations.interest.calls;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** Shows one call with its form: a published one to everybody, a draft to coordinators. */
@UseCase
@Open("whoever may apply belongs to no organisation of the network yet")
public class ReadCall {

    @Inject
    private Calls calls;

    public InterestCall read(CallId call) {
        return calls.get(call);
    }
}
