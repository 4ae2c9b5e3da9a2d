package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Needs;
import eu.koinon.access.Open;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.util.List;

/** Shows how an application was submitted, and what was changed since: to its holders and to coordinators. */
@UseCase
public class ReadSubmissions {

    @Inject
    private ShownLink links;

    @Inject
    private ApplicationRows applications;

    @Inject
    private Submissions submissions;

    @Inject
    private Calls calls;

    /** The newest first. */
    @Open(
            value = "whoever applies has no account: the link in their mail is what they come by",
            duty = Duty.APPLICATION)
    public List<Submission> read(String secret) {
        return of(links.show(secret).application());
    }

    @Needs(Permission.APPLICATION_READ)
    public List<Submission> read(ApplicationId application) {
        return of(application);
    }

    private List<Submission> of(ApplicationId id) {
        var application = applications.get(id);
        return submissions.of(id, calls.get(application.call()));
    }
}
