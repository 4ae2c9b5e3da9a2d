package eu.koinon.web.entry;

import eu.koinon.access.sessions.Devices;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.shiro.web.servlet.AbstractShiroFilter;

/** Binds Shiro's subject to the request. Which session a request has is asked anew, once, for each. */
public class SessionsFilter extends AbstractShiroFilter {

    @Inject
    private Devices devices;

    @Override
    public void init() {
        setSecurityManager(devices.webSecurityManager());
    }

    @Override
    protected void doFilterInternal(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        devices.forgetRequest();
        try {
            super.doFilterInternal(request, response, chain);
        } finally {
            devices.forgetRequest();
        }
    }
}
