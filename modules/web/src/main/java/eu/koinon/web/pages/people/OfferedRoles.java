package eu.koinon.web.pages.people;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.web.look.Frames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** The roles that the reader may give in an organisation, so that a form offers no other. */
@RequestScoped
public class OfferedRoles {

    @Inject
    private Frames frames;

    List<Role> in(OrganisationPage organisation) {
        return Arrays.stream(Role.values())
                .filter(role -> !role.ofTheNetwork() || isGiven(organisation))
                .toList();
    }

    /** The roles of the network exist in the secretariat only, and coordinators alone give them. */
    private boolean isGiven(OrganisationPage organisation) {
        return organisation.kind() == Kind.SECRETARIAT
                && frames.known()
                        .map(known -> known.roles().contains(Role.COORDINATOR))
                        .orElse(false);
    }
}
