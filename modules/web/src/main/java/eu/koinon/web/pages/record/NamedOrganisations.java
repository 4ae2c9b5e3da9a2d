package eu.koinon.web.pages.record;

import eu.koinon.organisations.directory.OrganisationLine;
import java.util.List;

/**
 * The organisations that a typed name may mean.
 *
 * @param isOpen whether the reader has to choose among them, or to type another name
 */
record NamedOrganisations(boolean isOpen, List<OrganisationLine> found) {

    static final NamedOrganisations NONE = new NamedOrganisations(false, List.of());
}
