package eu.koinon.access;

import eu.koinon.kernel.PersonId;
import java.util.List;

/**
 * Lets an invented person of the demonstration sign in. What they sign in with is made for each demonstration anew and is
 * in no file that we ship.
 */
public interface DemoSignIns {

    /**
     * Gives the person means of signing in, in place of any they have. Needs no transaction.
     *
     * @return what they sign in with, as lines to be shown to whoever tries the demonstration
     */
    List<String> give(PersonId person);
}
