package eu.koinon.organisations.membership;

import static eu.koinon.kernel.Role.ADMIN;
import static eu.koinon.kernel.Role.COORDINATOR;
import static eu.koinon.kernel.Role.MEMBER;
import static eu.koinon.kernel.Role.SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LastHolderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 30;
    private static final PersonId ADA = person(1);
    private static final PersonId BELA = person(2);

    @Test
    void the_last_admin_cannot_leave() {
        assertThatThrownBy(() -> change(Map.of(ADA, open(ADMIN), BELA, open(MEMBER)), ADA, open()))
                .isInstanceOf(MembershipProblem.LastAdmin.class);
    }

    @Test
    void the_last_admin_cannot_become_something_else() {
        assertThatThrownBy(() -> change(Map.of(ADA, open(ADMIN)), ADA, open(SIGNATORY)))
                .isInstanceOf(MembershipProblem.LastAdmin.class);
    }

    @Test
    void one_of_two_admins_may_go() {
        mayChange(Map.of(ADA, open(ADMIN), BELA, open(ADMIN)), ADA, open());
    }

    @Test
    void the_last_admin_may_be_given_more() {
        mayChange(Map.of(ADA, open(ADMIN)), ADA, open(ADMIN, SIGNATORY));
    }

    @Test
    void whoever_is_no_admin_may_go_when_there_is_one() {
        mayChange(Map.of(ADA, open(ADMIN), BELA, open(MEMBER)), BELA, open());
    }

    @Test
    void an_organisation_that_has_no_admin_yet_holds_nobody_back() {
        mayChange(Map.of(ADA, open(MEMBER)), ADA, open());
        mayChange(Map.of(ADA, List.of(new Mandate(ADMIN, TODAY.plusDays(1), null))), ADA, open());
    }

    @Test
    void the_last_coordinator_stays_even_when_another_is_admin() {
        assertThatThrownBy(() -> change(Map.of(ADA, open(ADMIN, COORDINATOR), BELA, open(ADMIN)), ADA, open(ADMIN)))
                .isInstanceOf(MembershipProblem.LastCoordinator.class);
    }

    @Test
    void the_last_one_gets_no_last_day() {
        assertThatThrownBy(() ->
                        change(Map.of(ADA, open(COORDINATOR)), ADA, List.of(new Mandate(COORDINATOR, TODAY, TODAY))))
                .isInstanceOf(MembershipProblem.LastCoordinator.class);
    }

    /** A few people with admin mandates on some of the days to come. */
    @Provide
    Arbitrary<List<List<Mandate>>> people() {
        var first = Arbitraries.integers().between(-3, DAYS);
        var length = Arbitraries.integers().between(0, DAYS);
        var mandate = Combinators.combine(first, length, Arbitraries.of(true, false))
                .as((from, days, ends) -> new Mandate(
                        ADMIN, TODAY.plusDays(from), ends ? TODAY.plusDays(from).plusDays(days) : null));
        return mandate.list().ofMaxSize(1).list().ofMinSize(2).ofMaxSize(4);
    }

    @Property(tries = 3000)
    void no_day_to_come_loses_whom_it_had(
            @ForAll("people") List<List<Mandate>> people, @ForAll("people") List<List<Mandate>> others) {
        var before = new HashMap<PersonId, List<Mandate>>();
        IntStream.range(0, people.size()).forEach(i -> before.put(person(i), people.get(i)));
        var after = new HashMap<>(before);
        after.put(person(0), others.get(0));

        var days = IntStream.range(0, 3 * DAYS).mapToObj(TODAY::plusDays).toList();
        var expected =
                isHeld(before, TODAY) && days.stream().anyMatch(day -> isHeld(before, day) && !isHeld(after, day));

        assertThat(isRefused(before, person(0), others.get(0))).isEqualTo(expected);
    }

    @Property(tries = 500)
    void who_has_an_admin_for_ever_keeps_one_for_ever_whatever_is_tried(
            @ForAll("people") List<List<Mandate>> tried, @ForAll("people") List<List<Mandate>> more) {
        Map<PersonId, List<Mandate>> now = new HashMap<>(Map.of(person(0), open(ADMIN)));
        for (var round : List.of(tried, more)) {
            for (int i = 0; i < round.size(); i++) {
                if (!isRefused(now, person(i), round.get(i))) {
                    now.put(person(i), round.get(i));
                }
            }
        }

        assertThat(IntStream.range(0, 3 * DAYS).mapToObj(TODAY::plusDays)).allMatch(day -> isHeld(now, day));
    }

    private static boolean isHeld(Map<PersonId, List<Mandate>> people, LocalDate day) {
        return people.values().stream().flatMap(List::stream).anyMatch(mandate -> mandate.covers(day));
    }

    private static boolean isRefused(Map<PersonId, List<Mandate>> before, PersonId who, List<Mandate> left) {
        try {
            change(before, who, left);
            return false;
        } catch (MembershipProblem.LastAdmin refused) {
            return true;
        }
    }

    private static void mayChange(Map<PersonId, List<Mandate>> before, PersonId leaving, List<Mandate> left) {
        assertThatCode(() -> change(before, leaving, left)).doesNotThrowAnyException();
    }

    private static void change(Map<PersonId, List<Mandate>> before, PersonId who, List<Mandate> left) {
        LastHolder.mustRemain(before, who, left, TODAY);
    }

    private static List<Mandate> open(Role... roles) {
        return Arrays.stream(roles)
                .map(role -> Mandate.openEnded(role, TODAY.minusYears(1)))
                .toList();
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }
}
