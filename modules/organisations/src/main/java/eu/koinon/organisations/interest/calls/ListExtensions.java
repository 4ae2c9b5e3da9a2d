package eu.koinon.organisations.interest.calls;

import eu.koinon.access.About;
import eu.koinon.access.Needs;
import eu.koinon.access.People;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Shows coordinators how the deadline of a call was put off: by whom, when and why. */
@UseCase
@Needs(Permission.APPLICATION_LIST)
public class ListExtensions {

    @Inject
    private Calls calls;

    @Inject
    private People people;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    private record Row(Instant before, Instant after, String reason, PersonId by, Instant at) {}

    public ExtensionList list(@About CallId call) {
        var rows = database.all(
                within,
                ListExtensions::row,
                "SELECT before, after, reason, by_person, at FROM organisations.interest_extension"
                        + " WHERE call_id = ? ORDER BY at DESC",
                calls.get(call).id().value());
        var names = people.all(rows.stream().map(Row::by).collect(Collectors.toSet()));
        return new ExtensionList(rows.stream()
                .map(row -> {
                    var card = names.get(row.by);
                    return new Extension(row.before, row.after, row.reason, card == null ? "–" : card.name(), row.at);
                })
                .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                instant(row, "before"),
                instant(row, "after"),
                row.getString("reason"),
                new PersonId(row.getObject("by_person", UUID.class)),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
