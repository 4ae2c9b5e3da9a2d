package eu.koinon.organisations.interest.applications;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.Secret;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Fence;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds whose link it is that somebody came by, and shows it to the fence. */
@ApplicationScoped
public class ShownLink {

    @Inject
    private Links links;

    @Inject
    private Fence fence;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    @Within
    private DataSource within;

    /** Who came by it, and to which application. */
    public record Held(HolderId holder, ApplicationId application, String email, String language) {}

    /** @throws LinkSpent when it is expired or ended, or never was one; only such tries are counted */
    public Held show(String secret) {
        fence.showLink(Secret.hash(secret));
        return links.look(Links.Kind.APPLICATION, secret)
                .flatMap(link -> Optional.ofNullable(link.about()))
                .flatMap(this::held)
                .map(this::opened)
                .orElseThrow(() -> {
                    limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
                    return new LinkSpent();
                });
    }

    private Held opened(Held held) {
        database.change(
                within,
                "UPDATE organisations.interest_holder SET opened_at = ? WHERE id = ? AND opened_at IS NULL",
                clock.instant().atOffset(ZoneOffset.UTC),
                held.holder().value());
        return held;
    }

    private Optional<Held> held(UUID holder) {
        return database.first(
                within,
                row -> new Held(
                        new HolderId(holder),
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        row.getString("email"),
                        row.getString("language")),
                "SELECT application_id, email, language FROM organisations.interest_holder"
                        + " WHERE id = ? AND ended_at IS NULL",
                holder);
    }
}
