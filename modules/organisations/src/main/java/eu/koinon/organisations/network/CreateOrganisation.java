package eu.koinon.organisations.network;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.DirectoryProblem;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.invitations.InvitePerson;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes an organisation into the network and, if wished, invites its first admin. */
@UseCase
@Needs(Permission.ORGANISATION_CREATE)
public class CreateOrganisation {

    @Inject
    private Organisations organisations;

    @Inject
    private InvitePerson invite;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** The profile's fields as in {@link Profile.Form}, and whom to invite. */
    @Schema(name = "CreateOrganisation")
    public record Request(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String country,
            @Nullable String city,
            @Nullable String level,
            @Nullable String website,
            @Nullable String summaryEn,
            @Nullable String summaryDe,
            @Nullable String summaryFr,
            @Nullable FirstAdmin firstAdmin) {

        Profile.Form profile() {
            return new Profile.Form(name, shortName, country, city, level, website, summaryEn, summaryDe, summaryFr);
        }
    }

    /** @param language BCP 47 tag of the language to write to them in */
    public record FirstAdmin(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {

        InvitePerson.Request invitation() {
            return new InvitePerson.Request(name, email, language, List.of(Role.ADMIN.name()));
        }
    }

    /** @throws DirectoryProblem.NameTaken when another organisation has the name or one that looks like it */
    public OrganisationPage create(Request request) {
        var problems = new InvalidFields.Gathering();
        var profile = request.profile().read(problems);
        var firstAdmin =
                request.firstAdmin() == null ? null : request.firstAdmin().invitation();
        if (firstAdmin != null) {
            firstAdmin.check(problems, "firstAdmin.");
        }
        problems.orThrow();

        var organisation = new Organisation(new OrganisationId(ids.next()), Kind.MEMBER, profile, clock.instant());
        organisations.add(organisation);
        if (firstAdmin != null) {
            invite.invite(organisation.id(), firstAdmin);
        }
        return organisation.page();
    }
}
