package eu.koinon.web.pages.organisations;

import eu.koinon.web.look.Choice;
import java.util.List;

/**
 * What the directory can be narrowed by, and by what it is.
 *
 * @param regions of the country that is chosen; none without one
 * @param attentions for coordinators; for others nothing
 * @param more whether one of those that stand folded away is used
 */
public record DirectoryFilters(
        List<Choice> countries,
        List<Choice> regions,
        List<Choice> levels,
        List<Choice> languages,
        List<Choice> services,
        List<Choice> exploitations,
        List<Choice> targetGroups,
        List<Choice> workFields,
        List<Choice> attentions,
        List<DirectoryQuery.Chip> chips,
        boolean more) {

    /** Nothing to choose. */
    public static final DirectoryFilters NONE = new DirectoryFilters(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), false);

    public DirectoryFilters {
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        levels = List.copyOf(levels);
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        exploitations = List.copyOf(exploitations);
        targetGroups = List.copyOf(targetGroups);
        workFields = List.copyOf(workFields);
        attentions = List.copyOf(attentions);
        chips = List.copyOf(chips);
    }
}
