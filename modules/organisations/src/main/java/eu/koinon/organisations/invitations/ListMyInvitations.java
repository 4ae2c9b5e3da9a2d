package eu.koinon.organisations.invitations;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Shows me which organisations have invited my address and wait for my answer; the link is in the mail alone. */
@UseCase
@Needs(Permission.ACCOUNT_READ)
public class ListMyInvitations {

    @Inject
    private Database database;

    /** An invitation that is open, by the name of the organisation. */
    public record Mine(String organisation, Instant at) {}

    public List<Mine> list() {
        // the address stands only in those that are mine, and not in those that I have written to others
        return database.all(
                database.within(),
                row -> new Mine(
                        row.getString("organisation"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()),
                "SELECT organisation, created_at FROM organisations.invitations_of_the_acting_person()"
                        + " WHERE state = 'OPEN' AND email IS NOT NULL ORDER BY created_at DESC");
    }
}
