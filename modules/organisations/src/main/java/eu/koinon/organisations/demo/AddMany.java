package eu.koinon.organisations.demo;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Adds organisations to the demonstration until there are as many as are to be measured with: each is named after an
 * invented one and its town, with a number, and has one person, its admin. Written in batches, past the entities.
 */
@UseCase
@Open(value = "the demonstration is filled before anybody can sign in", duty = Duty.DEMO)
public class AddMany {

    private static final String ORGANISATION = """
        INSERT INTO organisations.organisation (id, kind, name, short_name, search_key, search_text, look_alike,
            country, city, level, website, summary_en, summary_de, summary_fr, state, created_at, version)
        VALUES (?, 'MEMBER', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, 1)
        """;
    private static final String PERSON = """
        INSERT INTO access.person (id, name, email, email_key, language, time_zone, state, created_at, version)
        VALUES (?, ?, ?, ?, 'en', 'Europe/Brussels', 'ACTIVE', ?, 1)
        """;
    private static final String MEMBERSHIP = """
        INSERT INTO organisations.membership (id, organisation_id, person_id, joined_at, changed_at, version)
        VALUES (?, ?, ?, ?, ?, 1)
        """;
    private static final String ROLE = """
        INSERT INTO organisations.membership_role (membership_id, organisation_id, role, from_day)
        VALUES (?, ?, 'ADMIN', ?)
        """;

    @Inject
    private OneAtATime turn;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private SayMany said;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /**
     * @param wanted how many organisations there are to be in all
     * @param most how many to add at once
     * @return whether any were added
     */
    public boolean add(int wanted, int most) {
        turn.take();
        var there = count();
        var last = Math.min(wanted, there + most);
        if (there >= last) {
            return false;
        }
        var patterns = DemoFile.read("organisations.csv").stream()
                .filter(row -> "MEMBER".equals(row.getField("kind")))
                .map(FillNetwork::profile)
                .toList();
        try (var connection = within.getConnection()) {
            write(connection, patterns, there, last);
        } catch (SQLException e) {
            throw new IllegalStateException("adding organisations for measuring", e);
        }
        return true;
    }

    private int count() {
        return database.first(within, row -> row.getInt(1), "SELECT count(*) FROM organisations.organisation")
                .orElse(0);
    }

    private void write(Connection connection, List<Profile> patterns, int first, int last) throws SQLException {
        try (var organisations = connection.prepareStatement(ORGANISATION);
                var persons = connection.prepareStatement(PERSON);
                var memberships = connection.prepareStatement(MEMBERSHIP);
                var roles = connection.prepareStatement(ROLE)) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            var added = new ArrayList<UUID>();
            for (int number = first; number < last; number++) {
                var profile = numbered(patterns.get(number % patterns.size()), number);
                var organisation = ids.next();
                var person = ids.next();
                var membership = ids.next();
                var email = "admin." + number + "@many.example";
                add(organisations, organisation, profile, now);
                added.add(organisation);
                add(persons, person, "Admin " + number, email, email, now);
                add(memberships, membership, organisation, person, now, now);
                add(roles, membership, organisation, today.day());
            }
            organisations.executeBatch();
            said.write(connection, added);
            persons.executeBatch();
            memberships.executeBatch();
            roles.executeBatch();
        }
    }

    private static Profile numbered(Profile pattern, int number) {
        var name = String.format(Locale.ROOT, "%s %s %d", pattern.shortName(), pattern.city(), number);
        return new Profile(
                name,
                pattern.shortName(),
                pattern.country(),
                pattern.city(),
                Level.LOCAL,
                pattern.website(),
                pattern.summaryEn(),
                pattern.summaryDe(),
                pattern.summaryFr());
    }

    private static void add(PreparedStatement statement, UUID id, Profile profile, OffsetDateTime now)
            throws SQLException {
        add(
                statement,
                id,
                profile.name(),
                profile.shortName(),
                Names.searchKey(profile.name()),
                Names.searchKey(profile.name() + " " + profile.shortName() + " " + profile.city()),
                Names.lookAlikeKey(profile.name()),
                profile.country().code(),
                profile.city(),
                profile.level().name(),
                profile.website(),
                profile.summaryEn(),
                profile.summaryDe(),
                profile.summaryFr(),
                now);
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
