package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import jakarta.inject.Inject;

/** Shows a coordinator one application with all its answers and files. */
@UseCase
@Needs(Permission.APPLICATION_READ)
public class OpenApplication {

    @Inject
    private ApplicationRows applications;

    public ApplicationPage open(ApplicationId application) {
        return applications.page(application, null);
    }
}
