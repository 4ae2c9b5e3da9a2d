package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CallLine;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.interest.calls.Texts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows a member's admins the open renewals, and how far their own application is. */
@UseCase
@Needs(Permission.INTEREST_RENEW)
public class ListRenewals {

    @Inject
    private Organisations organisations;

    @Inject
    private ListCalls calls;

    @Inject
    private ApplicationRows applications;

    /** @param state nothing while nobody has begun */
    public record Renewal(CallId call, Texts title, Instant deadline, Optional<ApplicationState> state) {}

    public List<Renewal> list(@On OrganisationId member) {
        if (organisations.get(member).isSecretariat()) {
            return List.of();
        }
        return calls.list().items().stream()
                .filter(CallLine::open)
                .filter(CallLine::renewal)
                .map(line -> new Renewal(
                        line.id(),
                        line.title(),
                        line.deadline(),
                        applications.of(line.id(), member).map(Application::state)))
                .toList();
    }
}
