package eu.koinon.web.pages.signin;

import eu.koinon.web.pages.account.AgentName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the browser of this request is called, to name a passkey by until its owner finds a better name. */
@ApplicationScoped
public class OwnBrowser {

    @Inject
    private HttpServletRequest request;

    public String name() {
        return AgentName.of(request.getHeader("User-Agent")).orElse("Passkey");
    }
}
