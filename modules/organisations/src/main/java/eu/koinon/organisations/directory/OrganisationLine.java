package eu.koinon.organisations.directory;

import eu.koinon.kernel.OrganisationId;
import java.util.List;

/**
 * One organisation in a list.
 *
 * @param languages that it or one of its places speaks, as BCP 47 tags, as far as the reader may see
 */
public record OrganisationLine(
        OrganisationId id,
        Kind kind,
        String name,
        String shortName,
        Country country,
        String city,
        Level level,
        List<String> languages) {

    public OrganisationLine {
        languages = List.copyOf(languages);
    }

    OrganisationLine speaking(List<String> tags) {
        return new OrganisationLine(id, kind, name, shortName, country, city, level, tags);
    }
}
