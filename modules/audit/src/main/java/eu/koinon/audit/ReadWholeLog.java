package eu.koinon.audit;

import eu.koinon.access.Needs;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.audit.reading.Reading;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Shows the auditor all that was done. */
@UseCase
@Needs(Permission.AUDIT_READ_ALL)
public class ReadWholeLog {

    @Inject
    Reading reading;

    /**
     * @param cursor {@link LogPage#next} or {@link LogPage#previous} of another part
     * @param limit how many at most: 1 to 100
     */
    public LogPage read(LogFilter filter, @Nullable String cursor, int limit) {
        return reading.page(null, filter, cursor, limit);
    }
}
