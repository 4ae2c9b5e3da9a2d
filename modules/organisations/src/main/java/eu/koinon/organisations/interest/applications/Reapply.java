package eu.koinon.organisations.interest.applications;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A sitting member reapplies in a renewal: its application is begun with what its profile says, and its admin goes on as
 * everybody does, by a link of their own, which is mailed as well.
 */
@UseCase
@Needs(Permission.INTEREST_RENEW)
public class Reapply {

    @Inject
    private Calls calls;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private Prefilling prefilling;

    @Inject
    private ApplicationLetters letters;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private CurrentActor current;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    /**
     * @return where the admin goes on
     * @throws Missing when the call is no renewal
     * @throws ApplicationProblem.TooLate when it is not open
     */
    public URI reapply(@On OrganisationId member, CallId id) {
        var call = calls.get(id);
        if (!call.renewal()) {
            throw new Missing();
        }
        var admin = people.find(current.actor().signedIn()).orElseThrow(Missing::new);
        // of two admins who begin at once, the second goes on with what the first began
        var held = organisations.hold(member);
        if (held.isSecretariat()) {
            throw new Missing();
        }
        var profile = held.page();
        var begun = applications.of(id, member);
        if (begun.isEmpty() && !call.isOpen(clock.instant())) {
            throw new ApplicationProblem.TooLate();
        }
        var application = begun.map(Application::id)
                .orElseGet(() -> writing.addMember(
                        id,
                        member,
                        admin.language(),
                        profile.name(),
                        profile.country().code(),
                        profile.level()));
        var holder = holder(application, admin.email())
                .orElseGet(() -> writing.addHolder(id, application, admin.email(), admin.language(), null));
        if (begun.isEmpty()) {
            prefilling.prefill(call, application, holder, profile, admin.language());
        }
        return letters.sendLink(call, holder, admin.id(), admin.email(), admin.language());
    }

    private java.util.Optional<HolderId> holder(ApplicationId application, EmailAddress email) {
        return database.first(
                within,
                row -> new HolderId(row.getObject(1, UUID.class)),
                "SELECT id FROM organisations.interest_holder"
                        + " WHERE application_id = ? AND email_key = ? AND ended_at IS NULL",
                application.value(),
                email.key());
    }
}
