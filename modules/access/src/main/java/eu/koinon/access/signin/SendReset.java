package eu.koinon.access.signin;

import eu.koinon.access.Links;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.PersonCard;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Letter;
import eu.koinon.kernel.Letters;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Writes a link to the person whose address it is; where there is none, nobody is written to. */
@UseCase
@Open(value = "whoever has lost the password cannot sign in", duty = Duty.SIGN_IN)
public class SendReset {

    @Inject
    private People people;

    @Inject
    private Links links;

    @Inject
    private Letters letters;

    /** @param request asked for once; done twice, it is written once */
    public void send(UUID request, EmailAddress email) {
        if (links.isIssued(request)) {
            return;
        }
        people.byEmail(email).filter(PersonCard::active).ifPresent(person -> {
            var link = links.issue(Links.Kind.RESET, person.id(), person.email(), request);
            letters.send(new Letter("reset", person.email(), person.language(), Map.of("name", person.name()), link));
        });
    }
}
