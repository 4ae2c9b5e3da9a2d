package eu.koinon.organisations.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day that mandates are judged by: that of UTC, whatever zone a server or a person is in. */
@ApplicationScoped
public class Today {

    @Inject
    private Clock clock;

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
