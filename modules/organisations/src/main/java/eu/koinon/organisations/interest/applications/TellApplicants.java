package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.DeadlineExtended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes to all who work on an application when there is more time: who had given up may go on. */
@ApplicationScoped
public class TellApplicants {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private ApplicationRows applications;

    @Inject
    private ApplicationLetters letters;

    public void tell(@Observes DeadlineExtended extended) {
        var call = extended.call();
        database.all(
                        within,
                        row -> new ApplicationId(row.getObject(1, UUID.class)),
                        "SELECT id FROM organisations.interest_application WHERE call_id = ? AND state <> 'WITHDRAWN'",
                        call.id().value())
                .forEach(application -> applications
                        .holders(application)
                        .forEach(holder -> letters.sendExtended(call, holder, extended.before())));
    }
}
