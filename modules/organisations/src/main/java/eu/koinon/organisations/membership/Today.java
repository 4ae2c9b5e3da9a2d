package eu.koinon.organisations.membership;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which day it is: mandates are judged by the day where the organisation has its seat. */
@ApplicationScoped
public class Today {

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    /** Where the organisation has its seat. */
    public LocalDate at(Organisation organisation) {
        return LocalDate.ofInstant(clock.instant(), organisation.zone());
    }

    /**
     * The same. Needs a transaction.
     *
     * @throws eu.koinon.kernel.Missing when there is no such organisation, or the fence hides it
     */
    public LocalDate at(OrganisationId organisation) {
        return at(organisations.get(organisation));
    }

    /** By UTC, for what belongs to no organisation in particular. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
