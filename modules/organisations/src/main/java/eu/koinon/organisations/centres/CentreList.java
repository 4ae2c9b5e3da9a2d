package eu.koinon.organisations.centres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of counselling centres, town by town.
 *
 * @param count how many there are in all parts
 * @param narrowed whether something was asked for
 * @param previous the cursor of the part before; nothing at the beginning
 * @param next the cursor of the part that follows; nothing at the end
 */
public record CentreList(
        List<Place> items,
        long count,
        boolean narrowed,
        @Nullable String previous,
        @Nullable String next) {

    public CentreList {
        items = List.copyOf(items);
    }

    static CentreList of(
            List<Place.Head> found,
            @Nullable CentreCursor from,
            int limit,
            long count,
            boolean narrowed,
            Function<List<Place.Head>, List<Place>> complete) {
        var more = found.size() > limit;
        var part = new ArrayList<>(more ? found.subList(0, limit) : found);
        var backwards = from != null && from.backwards();
        if (backwards) {
            Collections.reverse(part);
        }
        var before = from != null && (!backwards || more);
        var after = backwards || more;
        return new CentreList(
                complete.apply(part),
                count,
                narrowed,
                before && !part.isEmpty() ? CentreCursor.at(part.get(0), true).text() : null,
                after && !part.isEmpty()
                        ? CentreCursor.at(part.get(part.size() - 1), false).text()
                        : null);
    }
}
