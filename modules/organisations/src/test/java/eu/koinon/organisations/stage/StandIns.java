package eu.koinon.organisations.stage;

import eu.koinon.access.gate.KoinonRealm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.SecurityManager;

/** What the container or another module would provide. */
@ApplicationScoped
public class StandIns {

    static final TestClock CLOCK = new TestClock();

    @Produces
    public Clock clock() {
        return CLOCK;
    }

    @Produces
    @ApplicationScoped
    public SecurityManager shiro() {
        return new DefaultSecurityManager(new KoinonRealm());
    }
}
