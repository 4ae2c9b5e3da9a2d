package eu.koinon.organisations.succession;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.directory.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation comes out of another, with whom and what.
 *
 * @param people the ids of those who go to it
 * @param admin the id of the one of them who administers it
 * @param places the ids of the places that go with it
 * @param shelters whether the shelters go with it; which they are nobody else sees
 * @param reason why; of no meaning while it is only looked at
 * @param mark of the plan that was looked at; of no meaning while it is only looked at
 */
@Schema(name = "SplitOrganisation")
public record SplitRequest(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String country,
        @Nullable String city,
        @Nullable String level,
        @Nullable List<String> people,
        @Nullable String admin,
        @Nullable List<String> places,
        @Nullable Boolean shelters,
        @Nullable String reason,
        @Nullable String mark) {

    /** What stands for all shelters among what is chosen. */
    public static final String SHELTERS = "shelters";

    private static final int MOST = 1_000;

    /** What was chosen, read. */
    record Chosen(Profile profile, Set<String> people, String admin, Set<String> things) {

        Chosen {
            people = Set.copyOf(people);
            things = Set.copyOf(things);
        }
    }

    /** @param there the ids of all who belong to the organisation */
    Chosen read(Set<String> there) {
        var problems = new InvalidFields.Gathering();
        var profile = new Profile.Form(name, shortName, country, city, level, null, null, null, null).read(problems);
        var going = people == null ? Set.<String>of() : new HashSet<>(people);
        if (going.isEmpty() || !there.containsAll(going)) {
            problems.add("people", "choose-one");
        }
        if (admin == null || !going.contains(admin)) {
            problems.add("admin", "choose-one");
        }
        var things = places == null ? new HashSet<String>() : new HashSet<>(places);
        if (things.size() > MOST) {
            problems.add("places", "choose-one");
        }
        if (Boolean.TRUE.equals(shelters)) {
            things.add(SHELTERS);
        }
        problems.orThrow();
        return new Chosen(profile, going, String.valueOf(admin), things);
    }
}
