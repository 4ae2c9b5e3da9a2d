package eu.koinon.organisations.directory;

import eu.koinon.kernel.OrganisationId;
import java.util.List;

/**
 * One organisation in a list.
 *
 * @param languages that it or one of its places speaks, as BCP 47 tags, as far as the reader may see
 * @param formerly what organisations were called that have become part of it, the latest first
 */
public record OrganisationLine(
        OrganisationId id,
        Kind kind,
        String name,
        String shortName,
        Country country,
        String city,
        Level level,
        List<String> languages,
        List<String> formerly) {

    public OrganisationLine {
        languages = List.copyOf(languages);
        formerly = List.copyOf(formerly);
    }

    OrganisationLine with(List<String> tags, List<String> names) {
        return new OrganisationLine(id, kind, name, shortName, country, city, level, tags, names);
    }
}
