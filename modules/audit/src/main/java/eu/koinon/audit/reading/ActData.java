package eu.koinon.audit.reading;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a person did, as the log has it. What others did about them is the organisations' record and stays there. */
@ApplicationScoped
class ActData implements PersonalData {

    @Inject
    Database database;

    @Inject
    @Within
    DataSource within;

    @Override
    public void gather(PersonId person, MyData into) {
        database.all(
                within,
                row -> into.add(DataPart.ACTS)
                        .with(
                                DataField.TIME,
                                row.getObject("at", OffsetDateTime.class).toInstant())
                        .with(DataField.ORGANISATION_ID, id(row, "organisation_id"))
                        .with(DataField.ON_ORGANISATION_ID, id(row, "on_organisation_id"))
                        .with(DataField.ACT, row.getString("what"))
                        .with(DataField.ABOUT, row.getString("about"))
                        .with(DataField.OUTCOME, row.getString("outcome"))
                        .with(DataField.NETWORK_ADDRESS, row.getString("address")),
                "SELECT * FROM audit.acts_of_the_acting_person()");
    }

    /** Nothing: the log has ids and no names, and a link of its chain cannot be taken out (docs/adr/0006). */
    @Override
    public void forget(PersonId person) {}

    private static @Nullable String id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : id.toString();
    }
}
