package eu.koinon.organisations.joining;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks, after the answer to {@link AskToJoin} is out, whether there is an organisation to be joined. */
@ApplicationScoped
public class JoinAsked implements Job {

    private static final int PARTS = 4;

    @Inject
    private SendJoinLink send;

    /** @param request told apart from others for the same address */
    static String instance(UUID request, EmailAddress email, String language, String name) {
        // neither an id nor a language has a slash; an address may, so it comes without one behind its sign
        return request + "/" + language + "/" + email.value().replace("/", "\n") + "/" + name;
    }

    @Override
    public String name() {
        return "join-asked";
    }

    @Override
    public void run(String instance) {
        var parts = instance.split("/", PARTS);
        send.send(UUID.fromString(parts[0]), new EmailAddress(parts[2].replace("\n", "/")), parts[1], parts[3]);
    }
}
