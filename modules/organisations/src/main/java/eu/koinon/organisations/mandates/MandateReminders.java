package eu.koinon.organisations.mandates;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.deputies.StandIns;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes 30 and 7 days before a mandate ends to whoever holds it, to the organisation's admins, and to those who stand in
 * for them: once each.
 */
@UseCase
@Open(value = "the platform writes letters by itself, and nobody asks it to", duty = Duty.MAIL)
public class MandateReminders {

    private static final int AT_ONCE = 50;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private StandIns standIns;

    @Inject
    private People people;

    @Inject
    private Letters letters;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private record Due(
            OrganisationId organisation,
            String organisationName,
            PersonId holder,
            Role role,
            LocalDate untilDay,
            int daysLeft,
            PersonId recipient) {}

    private record Mandate(OrganisationId organisation, PersonId holder, Role role) {}

    /**
     * Writes some of them.
     *
     * @return whether there may be more
     */
    public boolean write() {
        var due = database.all(
                within,
                MandateReminders::due,
                "SELECT * FROM organisations.take_mandate_reminders(?, ?)",
                clock.instant().atOffset(ZoneOffset.UTC),
                AT_ONCE);
        var mandates = new HashSet<Mandate>();
        for (var each : due) {
            if (mandates.add(new Mandate(each.organisation, each.holder, each.role))) {
                write(
                        each,
                        due.stream()
                                .filter(other -> other.holder.equals(each.holder)
                                        && other.role == each.role
                                        && other.organisation.equals(each.organisation))
                                .map(Due::recipient)
                                .toList());
            }
        }
        return mandates.size() == AT_ONCE;
    }

    private void write(Due due, List<PersonId> recipients) {
        var cards = people.all(standIns.with(due.organisation, recipients));
        var holder = cards.get(due.holder);
        if (holder != null) {
            cards.values().stream().filter(PersonCard::active).forEach(card -> letters.send(letter(due, holder, card)));
        }
    }

    private Letter letter(Due due, PersonCard holder, PersonCard to) {
        var words = messages.in(to.language());
        return new Letter(
                "mandate-ends",
                to.email(),
                to.language(),
                Map.of(
                        "name", to.name(),
                        "person", holder.name(),
                        "own", holder.id().equals(to.id()) ? "yes" : "no",
                        "role", words.of(due.role),
                        "organisation", due.organisationName,
                        "day", words.date(due.untilDay),
                        "days", due.daysLeft,
                        "network", settings.networkName()),
                URI.create(settings.publicUrl() + "/organisations/" + due.organisation + "/people"));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                new PersonId(row.getObject("holder_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("until_day", LocalDate.class),
                row.getInt("days_left"),
                new PersonId(row.getObject("recipient_id", UUID.class)));
    }
}
