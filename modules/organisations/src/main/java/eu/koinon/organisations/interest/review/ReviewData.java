package eu.koinon.organisations.interest.review;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody found in applications that they reviewed, and what they said about them. */
@ApplicationScoped
class ReviewData implements PersonalData {

    @Inject
    private Database database;

    @Override
    public void gather(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> ofApplication(into.add(DataPart.REVIEWS), row)
                        .with(DataField.STATE, row.getString("state"))
                        .with(DataField.SINCE, instant(row, "assigned_at"))
                        .with(DataField.UNTIL, instant(row, "finished_at"))
                        .with(DataField.REASON, row.getString("reason"))
                        .with(DataField.MARKS, marks(row))
                        .with(DataField.WORDS, row.getString("words")),
                "SELECT * FROM organisations.reviews_of_the_acting_person()");
        database.all(
                database.within(),
                row -> ofApplication(into.add(DataPart.REVIEW_REMARKS), row)
                        .with(DataField.WORDS, row.getString("words"))
                        .with(DataField.TIME, instant(row, "at")),
                "SELECT * FROM organisations.review_remarks_of_the_acting_person()");
    }

    @Override
    public void forget(PersonId person) {
        database.first(database.within(), row -> true, "SELECT organisations.forget_reviews(?)", person.value());
    }

    private static MyData.Entry ofApplication(MyData.Entry entry, ResultSet row) throws SQLException {
        return entry.with(
                        DataField.ORGANISATION_ID,
                        row.getObject("organisation_id", UUID.class).toString())
                .with(DataField.ORGANISATION, row.getString("organisation"))
                .with(DataField.CALL, row.getString("call"))
                .with(DataField.ID, row.getObject("application_id", UUID.class).toString())
                .with(DataField.ABOUT, row.getString("application"));
    }

    /** Each with its criterion and its reason. */
    private static List<String> marks(ResultSet row) throws SQLException {
        var marks = row.getArray("marks");
        return marks == null ? List.of() : List.of((String[]) marks.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
