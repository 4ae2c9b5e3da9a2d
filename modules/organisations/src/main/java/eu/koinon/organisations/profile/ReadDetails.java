package eu.koinon.organisations.profile;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;

/** Shows what an organisation says of itself, as far as the reader may see it. */
@UseCase
@Needs(Permission.ORGANISATION_READ)
public class ReadDetails {

    @Inject
    private Organisations organisations;

    @Inject
    private Profiles profiles;

    @Inject
    private Entries entries;

    @Inject
    private Clock clock;

    public Details read(@On OrganisationId organisation) {
        organisations.get(organisation);
        var head = profiles.of(organisation);
        return Details.of(organisation, entries.of(organisation), head.confirmedAt(), head.version());
    }

    /** Only how long ago it was confirmed. */
    public Confirmation confirmation(@On OrganisationId organisation) {
        organisations.get(organisation);
        return Confirmation.of(profiles.of(organisation).confirmedAt(), clock.instant());
    }
}
