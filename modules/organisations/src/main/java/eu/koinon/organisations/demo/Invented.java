package eu.koinon.organisations.demo;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import java.util.List;
import java.util.Map;

/**
 * What the demonstration was filled with, by the keys in its files.
 *
 * @param decided the call that is to be decided
 * @param applications to that call, in their order
 */
public record Invented(
        Map<String, OrganisationId> organisations,
        Map<String, PersonId> persons,
        CallId decided,
        List<ApplicationId> applications) {

    public Invented {
        organisations = Map.copyOf(organisations);
        persons = Map.copyOf(persons);
        applications = List.copyOf(applications);
    }

    OrganisationId organisation(String key) {
        return known(organisations, key);
    }

    PersonId person(String key) {
        return known(persons, key);
    }

    private static <T> T known(Map<String, T> things, String key) {
        var thing = things.get(key);
        if (thing == null) {
            throw new IllegalStateException("the demonstration's files know no " + key);
        }
        return thing;
    }
}
