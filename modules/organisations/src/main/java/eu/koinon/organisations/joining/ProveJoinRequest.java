package eu.koinon.organisations.joining;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Somebody who asked to join follows the link in their mail: the address is theirs, and the request now waits. */
@UseCase
@Open(value = "whoever asks to join has no account yet", duty = Duty.JOIN_REQUEST)
public class ProveJoinRequest {

    /** Whoever has not been answered by then may ask again. */
    static final Duration WAITS = Duration.ofDays(30);

    @Inject
    private Links links;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** @throws LinkSpent when the link is used up or expired, or the organisation is gone */
    public JoinWish look(String secret) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        return wish(find(secret));
    }

    /** @throws LinkSpent also when somebody else has followed it meanwhile */
    public void prove(String secret) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        var link = find(secret);
        wish(link);
        if (!links.spend(link)) {
            throw new LinkSpent();
        }
        var now = clock.instant();
        database.all(
                within,
                row -> "",
                "SELECT organisations.prove_join_request(?, ?, ?)",
                link.about(),
                now.atOffset(ZoneOffset.UTC),
                now.plus(WAITS).atOffset(ZoneOffset.UTC));
    }

    private Links.Link find(String secret) {
        return links.look(Links.Kind.JOIN_REQUEST, secret).orElseThrow(LinkSpent::new);
    }

    private JoinWish wish(Links.Link link) {
        return database.first(
                        within,
                        row -> new JoinWish(
                                row.getString("organisation_name"),
                                row.getString("email"),
                                row.getString("name"),
                                !row.getString("state").equals("ASKED")),
                        "SELECT * FROM organisations.join_request_of(?)",
                        link.about())
                .filter(wish -> !wish.waits())
                .orElseThrow(LinkSpent::new);
    }
}
