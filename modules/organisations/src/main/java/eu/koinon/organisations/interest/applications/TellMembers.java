package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.calls.CallPublished;
import eu.koinon.organisations.membership.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;

/** Writes to the admins of all members when a renewal opens: who does not reapply is no member any more one day. */
@ApplicationScoped
public class TellMembers {

    private static final String ADMINS = """
        SELECT DISTINCT p.name, p.email, p.language
        FROM access.person p
        JOIN organisations.membership m ON m.person_id = p.id AND m.ended_at IS NULL
        JOIN organisations.membership_role r ON r.membership_id = m.id AND r.role = 'ADMIN'
        JOIN organisations.organisation o ON o.id = m.organisation_id AND o.kind = 'MEMBER' AND o.state = 'ACTIVE'
        WHERE p.state = 'ACTIVE' AND r.from_day <= ? AND (r.until_day IS NULL OR r.until_day >= ?)
        """;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Letters letters;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private Today today;

    private record Admin(String name, EmailAddress email, String language) {}

    public void tell(@Observes CallPublished published) {
        var call = published.call();
        if (!call.renewal()) {
            return;
        }
        var admins = database.all(
                within,
                row -> new Admin(row.getString(1), new EmailAddress(row.getString(2)), row.getString(3)),
                ADMINS,
                today.day(),
                today.day());
        for (var admin : admins) {
            letters.send(new Letter(
                    "renewal-open",
                    admin.email,
                    admin.language,
                    Map.of(
                            "name", admin.name,
                            "call", call.title().in(admin.language),
                            "deadline", messages.in(admin.language).dateTime(call.deadline(), call.zone()),
                            "network", settings.networkName()),
                    URI.create(settings.publicUrl() + "/interest/" + call.id())));
        }
    }
}
