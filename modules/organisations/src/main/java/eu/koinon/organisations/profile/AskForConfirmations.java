package eu.koinon.organisations.profile;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.deputies.StandIns;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks the admins of organisations whose profiles nobody has confirmed for half a year, and once more a month later. An
 * organisation that keeps silent is asked again each half-year, and its profile says how old it is.
 */
@UseCase
@Open(value = "the platform writes letters by itself, and nobody asks it to", duty = Duty.MAIL)
public class AskForConfirmations {

    private static final int AT_ONCE = 50;
    private static final int REMINDER_DAYS = 30;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Profiles profiles;

    @Inject
    private StandIns standIns;

    @Inject
    private People people;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    private record Due(
            OrganisationId organisation,
            String name,
            boolean again,
            @Nullable UUID admin) {}

    /**
     * Asks some of them.
     *
     * @return whether there may be more
     */
    public boolean ask() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var due = database.all(
                within,
                AskForConfirmations::due,
                "SELECT * FROM organisations.confirmations_due(?, ?, ?, ?)",
                now.minusMonths(Confirmation.HOLDS_MONTHS),
                now.minusDays(REMINDER_DAYS),
                today.day(),
                AT_ONCE);
        var organisations = new LinkedHashMap<OrganisationId, Due>();
        var admins = new HashMap<OrganisationId, Set<PersonId>>();
        for (var each : due) {
            organisations.putIfAbsent(each.organisation, each);
            if (each.admin != null) {
                admins.computeIfAbsent(each.organisation, o -> new LinkedHashSet<>())
                        .add(new PersonId(each.admin));
            }
        }
        organisations.forEach((organisation, asked) -> {
            profiles.asked(organisation, asked.again, clock.instant());
            // whoever stands in for an admin cannot confirm, and is to know that somebody must
            standIns.with(organisation, admins.getOrDefault(organisation, Set.of()))
                    .forEach(person -> write(asked, person));
        });
        return organisations.size() == AT_ONCE;
    }

    private void write(Due due, PersonId admin) {
        people.find(admin)
                .ifPresent(person -> letters.send(new Letter(
                        "confirm-profile",
                        person.email(),
                        person.language(),
                        Map.of(
                                "name",
                                person.name(),
                                "organisation",
                                due.name,
                                "network",
                                settings.networkName(),
                                "again",
                                due.again ? "yes" : "no"),
                        page(due.organisation))));
    }

    private URI page(OrganisationId organisation) {
        return settings.publicUrl().resolve("/organisations/" + organisation + "/confirm");
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                row.getBoolean("again"),
                row.getObject("person_id", UUID.class));
    }
}
