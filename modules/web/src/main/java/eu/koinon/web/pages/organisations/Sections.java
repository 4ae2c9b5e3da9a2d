package eu.koinon.web.pages.organisations;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.web.look.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which part of the navigation a page about an organisation belongs to. */
@ApplicationScoped
public class Sections {

    @Inject
    private CurrentActor current;

    public Section of(OrganisationId organisation) {
        return organisation.equals(current.organisation()) ? Section.ORGANISATION : Section.ORGANISATIONS;
    }
}
