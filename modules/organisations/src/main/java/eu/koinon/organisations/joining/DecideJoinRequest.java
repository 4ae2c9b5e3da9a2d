package eu.koinon.organisations.joining;

import eu.koinon.access.About;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.invitations.InvitationLine;
import eu.koinon.organisations.invitations.InvitePerson;
import eu.koinon.organisations.invitations.Withdrawals;
import eu.koinon.organisations.membership.Reason;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether somebody who asks may join. Whoever may is invited as anybody is: the link in their mail leads to the same
 * page, and is good once.
 */
@UseCase
@Needs(Permission.JOIN_DECIDE)
public class DecideJoinRequest {

    @Inject
    private Organisations organisations;

    @Inject
    private JoinRequests requests;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private InvitePerson invite;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    /** @param roles at least one, to be held from the day of joining */
    @Schema(name = "ApproveJoinRequest")
    public record Approval(@Nullable List<String> roles) {}

    /**
     * @param version of the request, as the acting person had it before them
     * @throws Missing also when it has been decided meanwhile, or has expired
     * @throws StaleVersion when it was changed since
     */
    public InvitationLine approve(
            @On OrganisationId organisation, @About JoinRequestId id, long version, Approval approval) {
        organisations.hold(organisation);
        var request = decide(organisation, id, version, "APPROVED", null);
        // an older invitation may promise more than what is decided now
        withdrawals.makeWay(organisation, new EmailAddress(request.email()));
        return invite.invite(
                organisation,
                new InvitePerson.Request(request.name(), request.email(), request.language(), approval.roles()));
    }

    /** @param reason which the person is told */
    public void decline(@On OrganisationId organisation, @About JoinRequestId id, long version, Reason reason) {
        var why = reason.read();
        var held = organisations.hold(organisation);
        var request = decide(organisation, id, version, "DECLINED", why);
        letters.send(new Letter(
                "join-declined",
                new EmailAddress(request.email()),
                request.language(),
                Map.of(
                        "name", request.name(),
                        "organisation", held.name(),
                        "reason", why,
                        "network", settings.networkName()),
                null));
    }

    private JoinRequestLine decide(
            OrganisationId organisation, JoinRequestId id, long version, String state, @Nullable String reason) {
        var request = requests.find(organisation, id).orElseThrow(Missing::new);
        if (request.version() != version) {
            throw new StaleVersion(Map.of("version", request.version()), Map.of("version", version));
        }
        if (!requests.decide(id, version, state, current.actor().signedIn(), reason)) {
            throw new Missing();
        }
        return request;
    }
}
