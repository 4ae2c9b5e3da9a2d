package eu.koinon.web.pages.record;

import eu.koinon.web.look.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the record, as its form shows it.
 *
 * @param people to choose from; none where they are too many, and one is chosen by a link on the page
 * @param person the name of the person chosen by a link
 * @param organisation the name of the organisation that the record is narrowed to
 */
public record RecordFilters(
        List<Choice> what,
        List<Choice> outcomes,
        List<Choice> people,
        @Nullable String person,
        @Nullable String organisation) {}
