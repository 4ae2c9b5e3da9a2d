package eu.koinon.organisations.membership;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person belongs or belonged, in which roles, in which working groups, and who invited whom. */
@ApplicationScoped
class BelongingData implements PersonalData {

    @Inject
    private Database database;

    @Override
    public void gather(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.MEMBERSHIPS), row)
                        .with(DataField.SINCE, instant(row, "joined_at"))
                        .with(DataField.UNTIL, instant(row, "ended_at"))
                        .with(DataField.REASON, row.getString("end_reason"))
                        .with(DataField.ROLE, row.getString("role"))
                        .with(DataField.FIRST_DAY, row.getObject("from_day", LocalDate.class))
                        .with(DataField.LAST_DAY, row.getObject("until_day", LocalDate.class)),
                "SELECT * FROM organisations.memberships_of_the_acting_person()");
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.MANDATE_PROOFS), row)
                        .with(DataField.ROLE, row.getString("role"))
                        .with(DataField.NAME, row.getString("name"))
                        .with(DataField.FIRST_DAY, row.getObject("from_day", LocalDate.class))
                        .with(DataField.LAST_DAY, row.getObject("until_day", LocalDate.class))
                        .with(DataField.SINCE, instant(row, "given_at")),
                "SELECT * FROM organisations.proofs_of_the_acting_person()");
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.DEPUTIES), row)
                        .with(DataField.GIVEN_BY_ME, row.getBoolean("by_me"))
                        .with(DataField.NAME, row.getString("other"))
                        .with(DataField.FIRST_DAY, row.getObject("from_day", LocalDate.class))
                        .with(DataField.LAST_DAY, row.getObject("until_day", LocalDate.class))
                        .with(DataField.REASON, row.getString("reason"))
                        .with(DataField.SINCE, instant(row, "named_at"))
                        .with(DataField.UNTIL, instant(row, "ended_at")),
                "SELECT * FROM organisations.deputies_of_the_acting_person()");
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.WORKING_GROUPS), row)
                        .with(DataField.WORKING_GROUP, row.getString("working_group"))
                        .with(
                                DataField.ID,
                                row.getObject("working_group_id", UUID.class).toString())
                        .with(DataField.CONVENES, row.getObject("convenes", Boolean.class))
                        .with(DataField.MAIL, row.getString("mail"))
                        .with(DataField.SINCE, instant(row, "joined_at"))
                        .with(DataField.UNTIL, instant(row, "left_at"))
                        .with(DataField.REASON, row.getString("reason")),
                "SELECT * FROM organisations.working_groups_of_the_acting_person()");
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.WORKING_GROUP_REQUESTS), row)
                        .with(DataField.WORKING_GROUP, row.getString("working_group"))
                        .with(
                                DataField.ID,
                                row.getObject("working_group_id", UUID.class).toString())
                        .with(DataField.GIVEN_BY_ME, row.getBoolean("by_me"))
                        .with(DataField.WORDS, row.getString("words"))
                        .with(DataField.SINCE, instant(row, "asked_at"))
                        .with(DataField.UNTIL, instant(row, "decided_at"))
                        .with(DataField.OUTCOME, row.getString("decision"))
                        .with(DataField.REASON, row.getString("reason")),
                "SELECT * FROM organisations.group_requests_of_the_acting_person()");
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.INVITATIONS), row)
                        .with(DataField.GIVEN_BY_ME, row.getBoolean("by_me"))
                        .with(DataField.NAME, row.getString("name"))
                        .with(DataField.EMAIL, row.getString("email"))
                        .with(
                                DataField.ROLES,
                                Arrays.asList(row.getString("roles").split("[ ,]+")))
                        .with(DataField.SINCE, instant(row, "created_at"))
                        .with(DataField.STATE, row.getString("state")),
                "SELECT * FROM organisations.invitations_of_the_acting_person()");
        database.all(
                database.within(),
                row -> inOrganisation(into.add(DataPart.JOIN_REQUESTS), row)
                        .with(DataField.NAME, row.getString("name"))
                        .with(DataField.EMAIL, row.getString("email"))
                        .with(DataField.STATE, row.getString("state"))
                        .with(DataField.SINCE, instant(row, "asked_at"))
                        .with(DataField.UNTIL, instant(row, "decided_at"))
                        .with(DataField.REASON, row.getString("reason")),
                "SELECT * FROM organisations.join_requests_of_the_acting_person()");
    }

    @Override
    public void forget(PersonId person) {
        database.first(database.within(), row -> true, "SELECT organisations.forget_belonging(?)", person.value());
    }

    private static MyData.Entry inOrganisation(MyData.Entry entry, ResultSet row) throws SQLException {
        return entry.with(
                        DataField.ORGANISATION_ID,
                        row.getObject("organisation_id", UUID.class).toString())
                .with(DataField.ORGANISATION, row.getString("organisation"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
