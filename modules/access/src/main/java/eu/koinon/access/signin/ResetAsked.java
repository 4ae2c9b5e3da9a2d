package eu.koinon.access.signin;

import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks, after the answer to {@link AskForReset} is out, whether there is somebody to be written to. */
@ApplicationScoped
public class ResetAsked implements Job {

    private static final int ID_LENGTH = 36;

    @Inject
    private SendReset send;

    /** @param request told apart from others for the same address */
    static String instance(UUID request, EmailAddress email) {
        return request + "/" + email;
    }

    @Override
    public String name() {
        return "reset-asked";
    }

    @Override
    public void run(String instance) {
        send.send(
                UUID.fromString(instance.substring(0, ID_LENGTH)), new EmailAddress(instance.substring(ID_LENGTH + 1)));
    }
}
