package eu.koinon.web.entry;

import eu.koinon.kernel.PlatformStarted;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Tells the modules that the platform has started. CDI's own word for it (the application context is initialised) comes
 * too early: persistence units are loaded after it.
 */
public class StartListener implements ServletContextListener {

    @Inject
    private Event<PlatformStarted> started;

    @Inject
    private RequestContextController requestContext;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var activated = requestContext.activate();
        try {
            started.fire(new PlatformStarted());
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
