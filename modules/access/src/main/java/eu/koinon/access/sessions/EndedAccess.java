package eu.koinon.access.sessions;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Departures;
import eu.koinon.access.Links;
import eu.koinon.access.SignedOutEverywhere;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Ends devices, tokens and links in the transaction of the use case that ends the right to them: when it commits, the next
 * request on any node finds nothing.
 */
@ApplicationScoped
public class EndedAccess implements Departures {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private CurrentActor current;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    @Inject
    private Event<SignedOutEverywhere> ended;

    @Override
    public void from(OrganisationId organisation, PersonId person) {
        database.change(
                within,
                "DELETE FROM access.session WHERE person_id = ? AND organisation_id = ?",
                person.value(),
                organisation.value());
        endTokens(person, organisation);
        ended.fire(new SignedOutEverywhere(person, organisation));
    }

    @Override
    public void begunBy(String method, PersonId person) {
        database.change(
                within,
                "DELETE FROM access.session WHERE person_id = ? AND method = ? AND public_id::text <> ?",
                person.value(),
                method,
                String.valueOf(current.sessionId()));
    }

    @Override
    public void everywhere(PersonId person, boolean keepCurrent) {
        var kept = keepCurrent ? current.sessionId() : null;
        if (kept == null) {
            database.change(within, "DELETE FROM access.session WHERE person_id = ?", person.value());
        } else {
            database.change(
                    within,
                    "DELETE FROM access.session WHERE person_id = ? AND public_id <> ?",
                    person.value(),
                    UUID.fromString(kept));
        }
        // half a sign-in, begun with what no longer holds, must not be finished
        database.change(within, "DELETE FROM access.pending WHERE person_id = ?", person.value());
        endTokens(person, null);
        links.endOf(person);
        ended.fire(new SignedOutEverywhere(person, null));
    }

    private void endTokens(PersonId person, @Nullable OrganisationId organisation) {
        database.change(
                within,
                "UPDATE access.token SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL"
                        + " AND (?::uuid IS NULL OR organisation_id = ?::uuid)",
                clock.instant().atOffset(ZoneOffset.UTC),
                person.value(),
                organisation == null ? null : organisation.value(),
                organisation == null ? null : organisation.value());
    }
}
