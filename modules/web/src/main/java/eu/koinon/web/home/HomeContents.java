package eu.koinon.web.home;

import java.util.List;

/**
 * What the first page tells somebody who is signed in, on the page and to programs alike.
 *
 * @param asked for whom
 * @param tasks what waits for them
 * @param secretariat for coordinators, what in the network needs the secretariat
 * @param coordinates whether they see to the network
 */
public record HomeContents(
        Asked asked, List<Task> tasks, List<Task> secretariat, List<Coming> coming, boolean coordinates) {

    public HomeContents {
        tasks = List.copyOf(tasks);
        secretariat = List.copyOf(secretariat);
        coming = List.copyOf(coming);
    }
}
