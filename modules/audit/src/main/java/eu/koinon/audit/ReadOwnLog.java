package eu.koinon.audit;

import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.audit.reading.Reading;
import eu.koinon.kernel.OrganisationId;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Shows an organisation's admin what was done for it and on it. */
@UseCase
@Needs(Permission.AUDIT_READ_OWN)
public class ReadOwnLog {

    @Inject
    Reading reading;

    /**
     * @param cursor {@link LogPage#next} or {@link LogPage#previous} of another part
     * @param limit how many at most: 1 to 100
     */
    public LogPage read(@On OrganisationId organisation, LogFilter filter, @Nullable String cursor, int limit) {
        return reading.page(organisation, filter, cursor, limit);
    }
}
