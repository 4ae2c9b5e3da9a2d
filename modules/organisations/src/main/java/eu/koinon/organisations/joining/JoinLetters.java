package eu.koinon.organisations.joining;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Settings;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.deputies.StandIns;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells admins that somebody asks to join, once a day at most; ends what nobody has decided in time, and tells those who
 * have waited.
 */
@UseCase
@Open(value = "the platform writes letters by itself, and nobody asks it to", duty = Duty.MAIL)
public class JoinLetters {

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
    private Settings settings;

    @Inject
    private Clock clock;

    private record News(
            OrganisationId organisation,
            String name,
            long waiting,
            @Nullable UUID admin) {}

    /**
     * Writes some of them.
     *
     * @return whether there may be more
     */
    public boolean tell() {
        var news = database.all(
                within,
                JoinLetters::news,
                "SELECT * FROM organisations.take_join_news(?, ?)",
                clock.instant().atOffset(ZoneOffset.UTC),
                AT_ONCE);
        var admins = new LinkedHashMap<News, List<PersonId>>();
        for (var each : news) {
            var list = admins.computeIfAbsent(
                    new News(each.organisation, each.name, each.waiting, null), key -> new ArrayList<>());
            if (each.admin != null) {
                list.add(new PersonId(each.admin));
            }
        }
        admins.forEach((each, recipients) -> people.all(standIns.with(each.organisation, recipients)).values().stream()
                .filter(PersonCard::active)
                .forEach(card -> letters.send(waiting(each, card))));
        return admins.size() == AT_ONCE;
    }

    /** Ends and forgets what is over. */
    public void expire() {
        database.all(
                        within,
                        this::expired,
                        "SELECT * FROM organisations.expire_join_requests(?)",
                        clock.instant().atOffset(ZoneOffset.UTC))
                .forEach(letters::send);
    }

    private Letter waiting(News news, PersonCard to) {
        return new Letter(
                "join-waiting",
                to.email(),
                to.language(),
                Map.of(
                        "name",
                        to.name(),
                        "organisation",
                        news.name,
                        "count",
                        news.waiting,
                        "network",
                        settings.networkName()),
                URI.create(settings.publicUrl() + "/organisations/" + news.organisation + "/people#requests"));
    }

    private Letter expired(ResultSet row) throws SQLException {
        return new Letter(
                "join-expired",
                new EmailAddress(row.getString("email")),
                row.getString("language"),
                Map.of(
                        "name", row.getString("name"),
                        "organisation", row.getString("organisation_name"),
                        "network", settings.networkName()),
                URI.create(settings.publicUrl() + "/join"));
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                row.getLong("waiting"),
                row.getObject("admin_id", UUID.class));
    }
}
