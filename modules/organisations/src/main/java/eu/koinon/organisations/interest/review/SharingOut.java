package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares applications out among reviewers: nobody gets one that they must not review, nobody gets the same one twice, and
 * everybody gets as many as the others as far as that allows. Of several with the least to do the one comes first whose
 * organisation does not review the application yet.
 */
final class SharingOut {

    private final Map<PersonId, Integer> load = new HashMap<>();
    private final List<Hand> hands;

    /** A reviewer, and how much they have to do already. */
    record Hand(PersonId person, OrganisationId organisation, int load) {}

    /**
     * An application that waits for reviewers.
     *
     * @param missing how many
     * @param barred who must not review it, or does so already
     * @param reviewing the organisations of those who review it already
     */
    record Task(ApplicationId application, int missing, Set<PersonId> barred, Set<OrganisationId> reviewing) {

        Task {
            barred = Set.copyOf(barred);
            reviewing = Set.copyOf(reviewing);
        }
    }

    record Given(ApplicationId application, Hand to) {}

    SharingOut(List<Hand> hands) {
        this.hands = List.copyOf(hands);
        hands.forEach(hand -> load.put(hand.person(), hand.load()));
    }

    List<Given> share(List<Task> tasks) {
        var given = new ArrayList<Given>();
        // those that few can review go first, or others have taken the few by then
        tasks.stream().sorted(Comparator.comparingLong(this::choices)).forEach(task -> given.addAll(share(task)));
        return given;
    }

    private List<Given> share(Task task) {
        var given = new ArrayList<Given>();
        var barred = new HashSet<>(task.barred());
        var reviewing = new HashSet<>(task.reviewing());
        for (int i = 0; i < task.missing(); i++) {
            var next = hands.stream()
                    .filter(hand -> !barred.contains(hand.person()))
                    .min(Comparator.comparingInt((Hand hand) -> load(hand))
                            .thenComparing(hand -> reviewing.contains(hand.organisation())));
            if (next.isEmpty()) {
                break;
            }
            var hand = next.get();
            barred.add(hand.person());
            reviewing.add(hand.organisation());
            load.merge(hand.person(), 1, Integer::sum);
            given.add(new Given(task.application(), hand));
        }
        return given;
    }

    private long choices(Task task) {
        return hands.stream()
                .filter(hand -> !task.barred().contains(hand.person()))
                .count();
    }

    private int load(Hand hand) {
        return load.getOrDefault(hand.person(), 0);
    }
}
