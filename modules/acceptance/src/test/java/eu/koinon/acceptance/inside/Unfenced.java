package eu.koinon.acceptance.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction without a gate: what a mistake in the code would look like. */
@ApplicationScoped
@Transactional
public class Unfenced {

    public <T> T look(Supplier<T> work) {
        return work.get();
    }
}
