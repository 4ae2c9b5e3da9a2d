package eu.koinon.access.accounts;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Departures;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.PersonId;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;

/** Somebody follows the link to their new address, on whatever device they read it. All devices sign in anew. */
@UseCase
@Open(value = "the link itself is the proof, and may be read on another device", duty = Duty.SIGN_IN)
public class ConfirmAddress {

    @Inject
    private Persons persons;

    @Inject
    private Links links;

    @Inject
    private Departures departures;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** The address that following the link would set. */
    public EmailAddress look(String secret) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        return address(find(secret));
    }

    /** @throws LinkSpent if the link is no longer good, or the address has become somebody else's */
    public void follow(String secret) {
        var link = find(secret);
        if (!links.spend(link)) {
            throw new LinkSpent();
        }
        var person = persons.load(person(link)).orElseThrow(LinkSpent::new);
        person.moveTo(address(link), clock.instant());
        try {
            persons.flush();
        } catch (PersistenceException taken) {
            throw new LinkSpent();
        }
        departures.everywhere(person(link), false);
    }

    private Links.Link find(String secret) {
        return links.look(Links.Kind.ADDRESS_CHANGE, secret).orElseThrow(LinkSpent::new);
    }

    private static PersonId person(Links.Link link) {
        if (link.person() == null) {
            throw new LinkSpent();
        }
        return link.person();
    }

    private static EmailAddress address(Links.Link link) {
        if (link.email() == null) {
            throw new LinkSpent();
        }
        return link.email();
    }
}
