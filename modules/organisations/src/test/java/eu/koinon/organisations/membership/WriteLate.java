package eu.koinon.organisations.membership;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** Writes something after something else has happened that it could not see. */
@UseCase
@Needs(Permission.MEMBERSHIP_LIST)
public class WriteLate {

    @Inject
    private Database database;

    @Inject
    private CurrentActor current;

    public String write(@On OrganisationId organisation, Callable<?> meanwhile) throws Exception {
        meanwhile.call();
        database.change(
                database.within(),
                "INSERT INTO organisations.invitation (id, organisation_id, email, email_key, name, language, roles,"
                        + " invited_by, created_at, expires_at, state, version) VALUES (gen_random_uuid(), ?, 'late@x.example',"
                        + " 'late@x.example', 'Late', 'en', 'MEMBER', ?, now(), now(), 'OPEN', 1)",
                organisation.value(),
                current.actor().signedIn().value());
        return "written";
    }
}
