package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.LinkSpent;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import jakarta.inject.Inject;

/**
 * Somebody follows the link that was mailed to them. It proves the address and nothing more: whoever has an app with codes
 * must still show one, so that a stolen mailbox alone opens nothing.
 */
@UseCase
@Open(value = "whoever has lost the password cannot sign in", duty = Duty.SIGN_IN)
public class FollowReset {

    @Inject
    private Links links;

    @Inject
    private People people;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    /** @throws LinkSpent if it is no link that is still good */
    public PersonCard look(String secret) {
        limits.take(RateLimit.LINK_ADDRESS, String.valueOf(current.address()));
        return person(links.look(Links.Kind.RESET, secret).orElseThrow(LinkSpent::new));
    }

    /** Spends the link. */
    public PersonCard follow(String secret) {
        var link = links.look(Links.Kind.RESET, secret).orElseThrow(LinkSpent::new);
        if (!links.spend(link)) {
            throw new LinkSpent();
        }
        return person(link);
    }

    private PersonCard person(Links.Link link) {
        if (link.person() == null) {
            throw new LinkSpent();
        }
        // bound to the account and to the address it had then
        return people.find(link.person())
                .filter(PersonCard::active)
                .filter(person -> person.email().equals(link.email()))
                .orElseThrow(LinkSpent::new);
    }
}
