package eu.koinon.organisations.joining;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Puts requests to join into a demonstration, as if the mailed link had been followed. Nobody is written to. */
@UseCase
@Open(value = "the demonstration is filled before anybody can sign in", duty = Duty.JOIN_REQUEST)
public class InventedJoinRequests {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** @param language BCP 47 tag of the language to write to them in */
    public void add(String name, EmailAddress email, String language) {
        var id = ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var until = now.plus(ProveJoinRequest.WAITS);
        database.all(
                within,
                row -> "",
                "SELECT organisations.ask_to_join(?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                MailDomain.of(email).orElseThrow().value(),
                email.value(),
                email.key(),
                name,
                language,
                now,
                until);
        database.all(within, row -> "", "SELECT organisations.prove_join_request(?, ?, ?)", id, now, until);
    }
}
