package eu.koinon.organisations.interest.calls;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** Shows the calls: to visitors those that were published, to coordinators the drafts as well. */
@UseCase
@Open("whoever may apply belongs to no organisation of the network yet")
public class ListCalls {

    @Inject
    private Calls calls;

    public CallList list() {
        return new CallList(calls.all());
    }
}
