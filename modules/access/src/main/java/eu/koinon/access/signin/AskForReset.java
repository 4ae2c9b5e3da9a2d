package eu.koinon.access.signin;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import jakarta.inject.Inject;
import java.util.Map;

/** Somebody cannot sign in and asks for a link. Whether there is such an account is told to nobody but its mailbox. */
@UseCase
@Open(value = "whoever has lost the password cannot sign in", duty = Duty.SIGN_IN)
public class AskForReset {

    @Inject
    private People people;

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    /** @throws InvalidFields if it is no address at all */
    public void ask(String typed) {
        var email = EmailAddress.read(typed).orElseThrow(() -> InvalidFields.of("email", "email"));
        limits.take(RateLimit.RESET_ADDRESS, String.valueOf(current.address()));
        limits.take(RateLimit.RESET_ACCOUNT, email.key());
        people.byEmail(email).filter(PersonCard::active).ifPresent(person -> {
            var link = links.issue(Links.Kind.RESET, person.id(), person.email(), null);
            letters.send(new Letter("reset", person.email(), person.language(), Map.of("name", person.name()), link));
        });
    }
}
