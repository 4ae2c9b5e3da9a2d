package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Those who were accepted and know it do not take their place. The reserve list moves up as the call has it, and the
 * coordinators are written to: an organisation that has come into being by it is to be removed, or to stay all the same.
 */
@ApplicationScoped
public class GivingUp {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    private record Coordinator(String name, EmailAddress email, String language) {}

    /**
     * By the link of the application, which is held.
     *
     * @return whether there was a place to give up
     */
    public boolean giveUp(Application application, InterestCall call) {
        var had = database.first(
                        within,
                        row -> row.getBoolean(1),
                        "SELECT organisations.interest_give_up(?)",
                        application.id().value())
                .orElse(false);
        if (had) {
            tell(application, call);
        }
        return had;
    }

    private void tell(Application application, InterestCall call) {
        var coordinators = database.all(
                within,
                row -> new Coordinator(row.getString(1), new EmailAddress(row.getString(2)), row.getString(3)),
                "SELECT name, email, language FROM organisations.interest_coordinators()");
        for (var coordinator : coordinators) {
            letters.send(new Letter(
                    "interest-given-up",
                    coordinator.email,
                    coordinator.language,
                    Map.of(
                            "name", coordinator.name,
                            "applicant", application.name(),
                            "call", call.title().in(coordinator.language)),
                    URI.create(settings.publicUrl() + "/interest/" + call.id() + "/review/decisions")));
        }
    }
}
