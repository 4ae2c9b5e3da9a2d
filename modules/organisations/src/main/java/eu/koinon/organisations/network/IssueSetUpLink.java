package eu.koinon.organisations.network;

import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.Within;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes the one link by which an empty network is set up. Of any number of starts and nodes, one link is good. */
@UseCase
@Open(
        value = "an empty network has nobody who could be signed in; the link is shown to its operator",
        duty = Duty.SET_UP)
public class IssueSetUpLink {

    /** What the link is about: the network itself. */
    private static final UUID THE_NETWORK = new UUID(0, 1);

    /** Any number that no other lock has: the nodes of one network queue here. */
    private static final long LOCK = 0x5e7_0b11L;

    @Inject
    private Links links;

    @Inject
    private People people;

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    /** What an operator can be shown. */
    public sealed interface Offer {

        /** Somebody is there already. */
        record NotNeeded() implements Offer {}

        /** The link that was shown before is still good. */
        record StillGood() implements Offer {}

        /** This one, and no former one. */
        record Fresh(URI link) implements Offer {}
    }

    /** @param shown the secret of the link that this node has shown before, if any */
    public Offer offer(@Nullable String shown) {
        database.all(within, row -> "", "SELECT pg_advisory_xact_lock(?)", LOCK);
        if (!people.isEmpty()) {
            return new Offer.NotNeeded();
        }
        if (shown != null && links.look(Links.Kind.SET_UP, shown).isPresent()) {
            return new Offer.StillGood();
        }
        links.endAbout(THE_NETWORK);
        return new Offer.Fresh(links.issue(Links.Kind.SET_UP, null, null, THE_NETWORK));
    }
}
