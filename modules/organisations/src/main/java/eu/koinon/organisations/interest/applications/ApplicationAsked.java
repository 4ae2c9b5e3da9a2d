package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Job;
import eu.koinon.organisations.interest.calls.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends the link, after the answer to {@link StartApplication} is out. */
@ApplicationScoped
public class ApplicationAsked implements Job {

    private static final String BETWEEN = "/";
    private static final int PARTS = 4;

    @Inject
    private SendApplicationLink send;

    /** @param request told apart from others for the same address */
    static String instance(UUID request, CallId call, String language, EmailAddress email) {
        return String.join(BETWEEN, request.toString(), call.toString(), language, email.value());
    }

    @Override
    public String name() {
        return "application-asked";
    }

    @Override
    public void run(String instance) {
        var parts = instance.split(BETWEEN, PARTS);
        send.send(CallId.parse(parts[1]), parts[2], new EmailAddress(parts[PARTS - 1]));
    }
}
