package eu.koinon.organisations.notices;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** To what a person agreed. */
@ApplicationScoped
class NoticeData implements PersonalData {

    @Inject
    private Database database;

    @Override
    public void gather(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.AGREEMENTS)
                        .with(DataField.KIND, row.getString("kind"))
                        .with(DataField.NUMBER, row.getInt("number"))
                        .with(
                                DataField.TIME,
                                row.getObject("agreed_at", OffsetDateTime.class).toInstant()),
                "SELECT kind, number, agreed_at FROM organisations.notice_agreement WHERE person_id = ?"
                        + " ORDER BY agreed_at, kind, number",
                person.value());
    }

    /** Nothing: that somebody agreed can have to be proven (GDPR Article 7(1)), and the row has no name. */
    @Override
    public void forget(PersonId person) {}
}
