package eu.koinon.organisations.interest.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.organisations.interest.applications.ApplicationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("Sharing applications out among reviewers")
class SharingOutTest {

    @Property
    @Label("gives everybody as many as the others, give or take one, where nobody is barred")
    void even(@ForAll @IntRange(min = 2, max = 12) int people, @ForAll @IntRange(max = 200) int applications) {
        var given = new SharingOut(hands(people)).share(tasks(applications, List.of()));

        var loads = given.stream().collect(Collectors.groupingBy(one -> one.to().person(), Collectors.counting()));
        assertThat(given).hasSize(2 * applications);
        if (applications > 0) {
            var least = loads.size() < people
                    ? 0
                    : loads.values().stream().mapToLong(Long::longValue).min().orElseThrow();
            assertThat(loads.values().stream().mapToLong(Long::longValue).max().orElseThrow() - least)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property
    @Label("gives nobody what they must not review, and nothing twice")
    void barred(
            @ForAll @IntRange(min = 1, max = 8) int people,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 7) Integer> bars) {
        var tasks = tasks(bars.size(), bars);

        var given = new SharingOut(hands(people)).share(tasks);

        assertThat(given.stream().map(one -> one.application() + " " + one.to().person()))
                .doesNotHaveDuplicates();
        for (var task : tasks) {
            var to = given.stream()
                    .filter(one -> one.application().equals(task.application()))
                    .map(one -> one.to().person())
                    .collect(Collectors.toSet());
            assertThat(to).doesNotContainAnyElementsOf(task.barred());
            var possible = hands(people).stream()
                    .map(SharingOut.Hand::person)
                    .filter(person -> !task.barred().contains(person))
                    .count();
            assertThat((long) to.size()).isEqualTo(Math.min(2, possible));
        }
    }

    private static List<SharingOut.Hand> hands(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new SharingOut.Hand(person(i), new OrganisationId(new UUID(2, i / 2)), 0))
                .toList();
    }

    private static List<SharingOut.Task> tasks(int count, List<Integer> bars) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Set<PersonId> barred = new HashSet<>();
                    if (i < bars.size()) {
                        barred.add(person(bars.get(i)));
                    }
                    return new SharingOut.Task(new ApplicationId(new UUID(7, i)), 2, barred, Set.of());
                })
                .toList();
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }
}
