package eu.koinon.organisations.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of organisations, in the order of their names.
 *
 * @param previous the cursor of the part before; nothing at the beginning
 * @param next the cursor of the part that follows; nothing at the end
 */
public record OrganisationList(
        List<OrganisationLine> items,
        @Nullable String previous,
        @Nullable String next) {

    public OrganisationList {
        items = List.copyOf(items);
    }
}
