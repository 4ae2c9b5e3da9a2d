package eu.koinon.organisations.demo;

import eu.koinon.kernel.PlatformStarted;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Fills an empty network with invented organisations and people when the platform is started as a demonstration, and
 * says how to sign in as some of them.
 */
@ApplicationScoped
public class DemoNetwork {

    /** For measuring: so many organisations in all. */
    static final String ORGANISATIONS = "koinon.demo.organisations";

    private static final Logger LOG = Logger.getLogger(DemoNetwork.class.getName());
    private static final int AT_ONCE = 1_000;

    @Inject
    private Settings settings;

    @Inject
    private FillNetwork fill;

    @Inject
    private PlayNetwork play;

    @Inject
    private AddMany many;

    @Inject
    private DemoSignInFile signIns;

    public void start(@Observes PlatformStarted started) throws Exception {
        if (!settings.demo()) {
            return;
        }
        var filled = fill.fill();
        if (filled.isPresent()) {
            play.play(filled.get());
            LOG.info("the demonstration's network is there");
        }
        grow(settings.number(ORGANISATIONS, 0));
        signIns.writeIfMissing();
    }

    private void grow(int wanted) {
        while (many.add(wanted, AT_ONCE)) {
            LOG.fine("more organisations for measuring");
        }
    }
}
