package eu.koinon.access.accounts;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Links;
import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import eu.koinon.kernel.Missing;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** I want to use another address: a link goes to the new one, a warning to the old one. Nothing changes before the link. */
@UseCase
@Needs(Permission.ACCOUNT_MOVE)
public class MoveAccount {

    @Inject
    private Persons persons;

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    /** @throws eu.koinon.kernel.TooManyRequests after too many letters asked for by me, or to the address */
    public void ask(@Nullable String typed) {
        var email = EmailAddress.read(typed == null ? "" : typed).orElseThrow(() -> InvalidFields.of("email", "email"));
        var me = persons.find(current.actor().signedIn()).orElseThrow(Missing::new);
        if (email.equals(me.email())) {
            throw InvalidFields.of("email", "same-as-before");
        }
        // a letter to a stranger's address is no way to pester them, nor is asking for many
        limits.take(RateLimit.RESET_ACCOUNT, me.id().toString());
        limits.take(RateLimit.RESET_ACCOUNT, email.key());
        var link = links.issue(Links.Kind.ADDRESS_CHANGE, me.id(), email, null);
        letters.send(new Letter("new-address", email, me.language(), Map.of("name", me.name()), link));
        letters.send(new Letter("address-changing", me.email(), me.language(), Map.of("name", me.name()), null));
    }
}
