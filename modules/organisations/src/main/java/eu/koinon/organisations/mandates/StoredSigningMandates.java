package eu.koinon.organisations.mandates;

import eu.koinon.access.CurrentActor;
import eu.koinon.kernel.Actor;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import eu.koinon.organisations.SigningMandate;
import eu.koinon.organisations.SigningMandates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Asks the database, which answers about whoever acts and nobody else. */
@ApplicationScoped
public class StoredSigningMandates implements SigningMandates {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Override
    public SigningMandate require(Actor actor) {
        var me = actor.signedIn();
        if (!me.equals(current.person()) || !actor.actingFor().equals(current.organisation())) {
            throw new Missing();
        }
        var mandate = SigningRule.judge(
                me,
                database.all(
                        within,
                        StoredSigningMandates::claim,
                        "SELECT * FROM organisations.signing_mandates_of_the_acting_person(?)",
                        clock.instant().atOffset(ZoneOffset.UTC)));
        if (mandate.inSteadOf() != null) {
            current.standInFor(mandate.inSteadOf());
        }
        return mandate;
    }

    private static SigningRule.Claim claim(ResultSet row) throws SQLException {
        var other = row.getObject("in_stead_of", UUID.class);
        return new SigningRule.Claim(
                other == null ? null : new PersonId(other),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("proof_needed"),
                row.getBoolean("proven"),
                row.getObject("today", LocalDate.class));
    }
}
