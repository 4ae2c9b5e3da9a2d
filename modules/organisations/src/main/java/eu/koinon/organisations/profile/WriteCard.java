package eu.koinon.organisations.profile;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Visibility;
import jakarta.inject.Inject;

/**
 * Writes how to reach an organisation as a card for address books. A card leaves the platform, so it holds what the
 * network or everybody sees and no more, whoever asks.
 */
@UseCase
@Needs(Permission.ORGANISATION_READ)
public class WriteCard {

    @Inject
    private Organisations organisations;

    @Inject
    private Entries entries;

    public String write(@On OrganisationId organisation) {
        var page = organisations.get(organisation).page();
        var shared = entries.of(organisation).only(Visibility.PUBLIC, Visibility.NETWORK);
        return Cards.of(page, Details.of(organisation, shared, null, 0));
    }
}
