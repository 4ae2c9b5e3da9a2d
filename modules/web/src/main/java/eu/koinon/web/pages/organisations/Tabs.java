package eu.koinon.web.pages.organisations;

import eu.koinon.access.Permission;
import eu.koinon.access.Powers;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.OrganisationPage;

/**
 * The pages about one organisation, of which the reader sees one.
 *
 * @param people whether its people may be seen
 */
public record Tabs(OrganisationId organisation, Tab shown, boolean people) {

    /** One page. */
    public enum Tab {
        PROFILE,
        PEOPLE
    }

    public static Tabs of(OrganisationPage organisation, Tab shown, Powers powers) {
        return new Tabs(organisation.id(), shown, powers.may(Permission.MEMBERSHIP_LIST, organisation.id()));
    }
}
