package eu.koinon.audit.reading;

import eu.koinon.audit.LogFilter;
import eu.koinon.audit.LogPage;
import eu.koinon.audit.reading.Entries.Row;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a part of the log for a use case that has been let through. */
@ApplicationScoped
public class Reading {

    private static final int MOST = 100;

    @Inject
    Entries entries;

    @Inject
    Naming naming;

    /** @param own only what was done for or on this organisation */
    public LogPage page(@Nullable OrganisationId own, LogFilter filter, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidFields.of("limit", "between", 1, MOST);
        }
        var place = Cursor.read(cursor);
        var found = entries.find(own, filter, place, limit + 1);
        var more = found.size() > limit;
        var part = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (place.newer()) {
            Collections.reverse(part);
        }
        var isFirst = place.newer() ? !more : place.equals(Cursor.begin());
        var isLast = !place.newer() && !more;
        return new LogPage(
                naming.name(part, own),
                isFirst ? null : beside(part, 0, place, true),
                isLast ? null : beside(part, part.size() - 1, place, false));
    }

    /** The cursor beside an entry of the part; an empty part has none, and is left the way one came. */
    private static String beside(List<Row> part, int index, Cursor place, boolean newer) {
        var position = part.isEmpty() ? place.position() : part.get(index).position();
        return new Cursor(position, newer).text();
    }
}
