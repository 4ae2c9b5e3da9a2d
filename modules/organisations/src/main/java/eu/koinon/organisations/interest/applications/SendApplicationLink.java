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
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes to an address with a link: to the application that it has begun, or to a new one. What others have invited it to is
 * not its own: it is told by whom and to what, and begins its own all the same.
 */
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

    private record Known(HolderId holder, boolean own, String invitedBy, String name) {}

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
                row -> new Known(
                        new HolderId(row.getObject("holder_id", UUID.class)),
                        row.getBoolean("own"),
                        Objects.requireNonNullElse(row.getString("invited_by"), ""),
                        row.getString("name")),
                "SELECT holder_id, own, invited_by, name FROM organisations.interest_holders_at(?, ?) LIMIT " + MOST,
                id.value(),
                email.key());
        known.stream()
                .filter(each -> !each.own)
                .forEach(each -> letters.sendInvitation(call, each.holder, email, language, each.invitedBy, each.name));
        var own = known.stream().filter(Known::own).map(Known::holder).toList();
        if (own.isEmpty()) {
            var application = writing.add(id, language);
            var holder = writing.addHolder(id, application, email, language, null);
            letters.sendLink(call, holder, null, email, language);
        } else {
            own.forEach(holder -> letters.sendLink(call, holder, null, email, language));
        }
    }
}
