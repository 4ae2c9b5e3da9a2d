package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import jakarta.inject.Inject;

/** Shows an application to one of its holders. Reading does not use the link up. */
@UseCase
@Open(value = "whoever applies has no account: the link in their mail is what they come by", duty = Duty.APPLICATION)
public class ReadApplication {

    @Inject
    private ShownLink links;

    @Inject
    private ApplicationRows applications;

    /** @throws eu.koinon.access.LinkSpent when the link leads nowhere */
    public ApplicationPage read(String secret) {
        var by = links.show(secret);
        return applications.page(by.application(), by.holder());
    }
}
