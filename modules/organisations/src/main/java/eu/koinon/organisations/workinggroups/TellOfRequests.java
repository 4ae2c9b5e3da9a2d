package eu.koinon.organisations.workinggroups;

import eu.koinon.kernel.Job;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A day after the first request, a convenor who wants one mail a day is told of all that wait. */
@ApplicationScoped
public class TellOfRequests implements Job {

    @Inject
    private WriteDigest digest;

    @Override
    public String name() {
        return "tell-of-group-requests";
    }

    @Override
    public void run(String instance) {
        digest.write(PersonId.parse(instance));
    }
}
