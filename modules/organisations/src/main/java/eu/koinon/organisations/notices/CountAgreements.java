package eu.koinon.organisations.notices;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;

/** Shows a coordinator how many people have agreed to a version, not which. */
@UseCase
@Needs(Permission.NOTICE_WATCH)
public class CountAgreements {

    @Inject
    private Database database;

    /**
     * How far a text has come.
     *
     * @param people who belong to the network today
     */
    public record Agreements(long agreed, long people) {}

    public Agreements count(NoticeKind kind, int number) {
        return database.first(
                        database.within(),
                        row -> new Agreements(row.getLong("agreed"), row.getLong("people")),
                        "SELECT * FROM organisations.agreed_to(?, ?)",
                        kind.name(),
                        number)
                .orElseThrow(Missing::new);
    }
}
