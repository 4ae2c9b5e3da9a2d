package eu.koinon.organisations.membership;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decides which roles a person holds in an organisation, from when until when. */
@UseCase
@Needs(Permission.MEMBERSHIP_ASSIGN)
public class AssignRoles {

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private Holders holders;

    @Inject
    private OutsiderLetters outsiders;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** @param roles all that the person is to hold; what is not named ends */
    @Schema(name = "AssignRoles")
    public record Request(@Nullable List<MandateForm> roles) {}

    /**
     * @param version of the membership, as the acting person had it before them
     * @throws StaleVersion when it was changed since
     * @throws MembershipProblem when nobody would be left to decide
     */
    public PersonHere assign(@On OrganisationId organisation, @About PersonId person, long version, Request request) {
        var held = organisations.hold(organisation);
        var membership = memberships.find(organisation, person).orElseThrow(Missing::new);
        if (membership.version() != version) {
            throw new StaleVersion(here(held, membership), request);
        }
        var problems = new InvalidFields.Gathering();
        var day = today.at(held);
        var mandates = MandateForm.read(problems, "roles", request.roles(), role -> membership
                .mandate(role)
                .orElse(Mandate.openEnded(role, day)));
        var byCoordinator = current.actor().has(Role.COORDINATOR);
        Roles.allow(problems, "roles", membership.mandates(), mandates, held.isSecretariat(), byCoordinator);
        problems.orThrow();
        holders.mustRemain(held, membership, mandates);

        // those who decide for it now, whatever roles are about to change
        outsiders.outsider(organisation).ifPresent(from -> tell(held, person, from));
        membership.assign(mandates, clock.instant());
        memberships.flush();
        return here(held, membership);
    }

    private void tell(Organisation held, PersonId person, OrganisationId from) {
        var giver = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        var about = people.find(person).orElseThrow(Missing::new);
        outsiders.gaveRoles(held, about.name(), giver, from);
    }

    private PersonHere here(Organisation held, Membership membership) {
        var card = people.find(membership.person()).orElseThrow(Missing::new);
        return PersonHere.of(membership, card, today.at(held));
    }
}
