package eu.koinon.organisations.profile;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;

/** An admin says that the profile and the places of their organisation are still right. */
@UseCase
@Needs(Permission.ORGANISATION_CONFIRM)
public class ConfirmDetails {

    @Inject
    private Organisations organisations;

    @Inject
    private Profiles profiles;

    @Inject
    private Clock clock;

    public Confirmation confirm(@On OrganisationId organisation) {
        organisations.get(organisation);
        var now = clock.instant();
        profiles.confirm(organisation, now);
        return Confirmation.of(now, now);
    }
}
