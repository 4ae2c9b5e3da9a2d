package eu.koinon.organisations.imports;

import eu.koinon.access.PersonCard;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.membership.OutsiderLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Those who decide for an organisation are told what a file from outside does there, in one letter for all the rows that are
 * written at once, and not in hundreds.
 */
@ApplicationScoped
class FromOutside {

    @Inject
    private OutsiderLetters letters;

    /** What rows do, by organisation. */
    static final class News {

        private final Map<OrganisationId, Brought> all = new LinkedHashMap<>();

        private record Brought(Organisation into, List<String> invited, List<String> changed) {}

        void invited(Organisation into, String name) {
            of(into).invited.add(name);
        }

        void changed(Organisation into, String name) {
            of(into).changed.add(name);
        }

        private Brought of(Organisation into) {
            return all.computeIfAbsent(into.id(), id -> new Brought(into, new ArrayList<>(), new ArrayList<>()));
        }
    }

    /** To be asked before the rows are written: those are told who have decided until now. */
    void tell(News news, PersonCard who) {
        for (var each : news.all.values()) {
            letters.outsider(each.into.id())
                    .ifPresent(from -> letters.imported(each.into, each.invited, each.changed, who, from));
        }
    }
}
