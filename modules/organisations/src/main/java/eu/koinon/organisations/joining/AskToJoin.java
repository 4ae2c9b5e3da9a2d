package eu.koinon.organisations.joining;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Open;
import eu.koinon.access.RateLimit;
import eu.koinon.access.RateLimits;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.Outbox;
import eu.koinon.organisations.membership.Newcomer;
import jakarta.inject.Inject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works for an organisation of the network and asks to join it. Whether their address leads to one is told to its
 * mailbox alone: here nobody looks. The same wish is written down for any address, and {@link JoinAsked} looks after the
 * answer is out, so that neither its bytes nor its time depend on what is found (OWASP ASVS 5.0 V6.3.8).
 */
@UseCase
@Open("whoever asks to join has no account yet")
public class AskToJoin {

    @Inject
    private Outbox outbox;

    @Inject
    private RateLimits limits;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    /**
     * @param email their address in the organisation
     * @param language BCP 47 tag of the language to write to them in
     */
    @Schema(name = "AskToJoin")
    public record Request(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {}

    /** @throws InvalidFields naming what cannot stay as it is */
    public void ask(Request request) {
        var problems = new InvalidFields.Gathering();
        var name = Names.line(problems, "name", request.name(), Newcomer.LONGEST_NAME);
        var email = EmailAddress.read(request.email() == null ? "" : request.email());
        if (email.isEmpty()) {
            problems.add("email", "email");
        }
        var language = request.language() == null ? "" : request.language().strip();
        if (!Newcomer.isLanguage(language)) {
            problems.add("language", "choose-one");
        }
        problems.orThrow();
        limits.take(RateLimit.JOIN_ADDRESS, String.valueOf(current.address()));
        limits.take(RateLimit.JOIN_ACCOUNT, email.orElseThrow().key());
        outbox.soon(JoinAsked.class, JoinAsked.instance(ids.next(), email.orElseThrow(), language, name));
    }
}
