package eu.koinon.organisations.interest.applications;

import eu.koinon.access.DataField;
import eu.koinon.access.DataPart;
import eu.koinon.access.MyData;
import eu.koinon.access.PersonalData;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On which applications somebody works or worked who has an account now; what these say is their organisation's. */
@ApplicationScoped
class ApplicantData implements PersonalData {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public void gather(PersonId person, MyData into) {
        database.all(
                database.within(),
                row -> into.add(DataPart.APPLICATIONS)
                        .with(DataField.CALL, row.getString("call"))
                        .with(
                                DataField.ID,
                                row.getObject("application_id", UUID.class).toString())
                        .with(DataField.ABOUT, row.getString("application"))
                        .with(DataField.STATE, row.getString("state"))
                        .with(DataField.EMAIL, row.getString("email"))
                        .with(DataField.SINCE, instant(row.getObject("created_at", OffsetDateTime.class)))
                        .with(DataField.UNTIL, instant(row.getObject("ended_at", OffsetDateTime.class))),
                "SELECT * FROM organisations.applications_of_the_acting_person()");
    }

    /** All but the address of the only one who can still send an application: it goes when that has come to its end. */
    @Override
    public void forget(PersonId person) {
        database.first(
                database.within(),
                row -> true,
                "SELECT organisations.forget_applicant(?, ?)",
                person.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
