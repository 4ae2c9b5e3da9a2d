package eu.koinon.organisations.stage;

import eu.koinon.access.DemoSignIns;
import eu.koinon.kernel.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps who was given means of signing in for a test to read. */
@ApplicationScoped
public class GivenSignIns implements DemoSignIns {

    private final List<PersonId> given = new CopyOnWriteArrayList<>();

    @Override
    public List<String> give(PersonId person) {
        given.add(person);
        return List.of("password: made-up-" + given.size());
    }

    public List<PersonId> all() {
        return List.copyOf(given);
    }
}
