package eu.koinon.organisations.interest.applications;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Calls;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes to an address with a link: to the application that it has begun, or to a new one. */
@UseCase
@Open(value = "whoever applies has no account", duty = Duty.APPLICATION_START)
public class SendApplicationLink {

    private static final int MOST = 5;

    @Inject
    private Calls calls;

    @Inject
    private ApplicationWriting writing;

    @Inject
    private ApplicationLetters letters;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Clock clock;

    public void send(CallId id, String language, EmailAddress email) {
        var call = calls.get(id);
        if (!call.isOpen(clock.instant())) {
            return;
        }
        // two wishes for one address at once begin one application
        database.all(
                within, row -> "", "SELECT pg_advisory_xact_lock(hashtextextended(?, 11))", id + "/" + email.key());
        var known = database.all(
                within,
                row -> new HolderId(row.getObject(1, UUID.class)),
                "SELECT holder_id FROM organisations.interest_holder_at(?, ?) LIMIT " + MOST,
                id.value(),
                email.key());
        if (known.isEmpty()) {
            var application = writing.add(id, language);
            var holder = writing.addHolder(id, application, email, language, null);
            letters.sendLink(call, holder, email, language);
        } else {
            known.forEach(holder -> letters.sendLink(call, holder, email, language));
        }
    }
}
