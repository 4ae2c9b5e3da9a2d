package eu.koinon.access.mail;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** The letters that the platform wrote to a person's address since it is theirs, and still has. Their links would be secrets: subjects only. */
@ApplicationScoped
class LetterData implements PersonalData {

    @Inject
    private Database database;

    @Override
    public void gather(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.LETTERS)
                        .with(DataField.EMAIL, row.getString("recipient"))
                        .with(DataField.SUBJECT, row.getString("subject"))
                        .with(DataField.LANGUAGE, row.getString("language"))
                        .with(DataField.STATE, row.getString("state"))
                        .with(
                                DataField.TIME,
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant()),
                "SELECT m.recipient, m.subject, m.language, m.state, m.created_at FROM kernel.mail m"
                        + " JOIN access.person p ON lower(m.recipient) = lower(p.email)"
                        + " WHERE p.id = ? AND m.created_at >= p.address_since ORDER BY m.created_at",
                person.value());
    }

    @Override
    public void forget(PersonId person) {
        database.first(database.within(), row -> true, "SELECT access.forget_letters(?)", person.value());
    }
}
