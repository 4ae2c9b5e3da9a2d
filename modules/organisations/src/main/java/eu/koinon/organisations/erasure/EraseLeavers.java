package eu.koinon.organisations.erasure;

import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Erases accounts that have belonged to no organisation for long: nobody can act with them, and nobody asks for them. */
@UseCase
@Open(value = "the platform does this by itself, and nobody asks it to", duty = Duty.ERASURE)
public class EraseLeavers {

    private static final int AT_ONCE = 20;

    @Inject
    private Database database;

    @Inject
    private People people;

    @Inject
    private Erasure erasure;

    /**
     * Erases some of them.
     *
     * @param since when they must have left the last organisation
     * @return whether there may be more
     */
    public boolean erase(Instant since) {
        var leavers = database.all(
                database.within(),
                row -> new PersonId(row.getObject("person_id", UUID.class)),
                "SELECT * FROM organisations.leavers(?, ?)",
                since.atOffset(ZoneOffset.UTC),
                AT_ONCE);
        leavers.forEach(leaver -> people.find(leaver).ifPresent(erasure::erase));
        return leavers.size() == AT_ONCE;
    }
}
