package eu.koinon.organisations.network;

import eu.koinon.access.Departures;
import eu.koinon.access.Links;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.invitations.Invitations;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Takes an organisation out of the network, with all that its people hold for it, and deletes its shelters. Its record
 * stays.
 */
@UseCase
@Needs(Permission.ORGANISATION_REMOVE)
public class RemoveOrganisation {

    /** Why it was removed is the secretariat's record; what ends with it says no more than this. */
    private static final String REMOVED = "organisation removed";

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Invitations invitations;

    @Inject
    private Database database;

    @Inject
    private Links links;

    @Inject
    private Departures departures;

    @Inject
    private Clock clock;

    /**
     * @param version as the coordinator had it before them
     * @throws StaleVersion when it was changed since
     * @throws DirectoryProblem.SecretariatStays when it is the secretariat
     */
    public void remove(@On OrganisationId organisation, long version, Reason reason) {
        var why = reason.read();
        var now = clock.instant();

        var held = organisations.hold(organisation);
        if (held.version() != version) {
            throw new StaleVersion(held.page(), Map.of("version", version));
        }
        held.remove(why, now);
        var leaving = memberships.of(organisation);
        leaving.forEach(membership -> membership.end(REMOVED, now));
        var open = invitations.of(organisation);
        open.forEach(invitation -> invitation.withdraw());
        organisations.flush();
        removeShelters(organisation);

        open.forEach(invitation -> links.endAbout(invitation.id().value()));
        leaving.forEach(membership -> departures.from(organisation, membership.person()));
    }

    /** Nobody is left who could see them or take them out. */
    private void removeShelters(OrganisationId organisation) {
        database.first(
                database.within(),
                row -> row.getLong(1),
                "SELECT organisations.remove_shelters(?)",
                organisation.value());
    }
}
