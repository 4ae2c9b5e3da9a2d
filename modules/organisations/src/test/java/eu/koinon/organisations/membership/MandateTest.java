package eu.koinon.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.FieldProblem;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Property
    void a_mandate_covers_exactly_its_days(
            @ForAll @IntRange(min = -4_000, max = 4_000) int from,
            @ForAll @IntRange(max = 4_000) int length,
            @ForAll @IntRange(min = -9_000, max = 9_000) int asked) {
        var mandate = new Mandate(Role.DELEGATE, TODAY.plusDays(from), TODAY.plusDays(from + length));

        assertThat(mandate.covers(TODAY.plusDays(asked))).isEqualTo(asked >= from && asked <= from + length);
    }

    @Property
    void a_mandate_without_an_end_covers_every_day_from_its_first(
            @ForAll @IntRange(min = -4_000, max = 4_000) int from,
            @ForAll @IntRange(min = -9_000, max = 9_000) int asked) {
        var mandate = Mandate.openEnded(Role.DELEGATE, TODAY.plusDays(from));

        assertThat(mandate.covers(TODAY.plusDays(asked))).isEqualTo(asked >= from);
    }

    @Property
    void what_is_typed_is_either_refused_or_read_as_sound_mandates_of_different_roles(
            @ForAll List<String> words, @ForAll @IntRange(max = 9) int count) {
        var forms = new ArrayList<MandateForm>();
        for (int i = 0; i < count; i++) {
            forms.add(new MandateForm(word(words, i), word(words, i + 1), word(words, i + 2)));
        }
        var problems = new InvalidFields.Gathering();

        var mandates = MandateForm.read(problems, "roles", forms, role -> Mandate.openEnded(role, TODAY));

        if (problems.isEmpty()) {
            assertThat(mandates).hasSameSizeAs(forms).isNotEmpty();
            assertThat(new HashSet<>(mandates.stream().map(Mandate::role).toList()))
                    .hasSameSizeAs(mandates);
        }
    }

    @Test
    void a_role_without_a_first_day_begins_when_it_did_or_today() {
        var forms = List.of(new MandateForm("admin", null, null), new MandateForm("DELEGATE", "", "2026-12-31"));

        var mandates = MandateForm.read(
                new InvalidFields.Gathering(),
                "roles",
                forms,
                role -> Mandate.openEnded(role, role == Role.ADMIN ? LocalDate.of(2020, 1, 1) : TODAY));

        assertThat(mandates)
                .containsExactly(
                        new Mandate(Role.ADMIN, LocalDate.of(2020, 1, 1), null),
                        new Mandate(Role.DELEGATE, TODAY, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void each_mistake_is_named_where_it_was_made() {
        var forms = List.of(
                new MandateForm("BOSS", null, null),
                new MandateForm("MEMBER", "2026-02-30", null),
                new MandateForm("MEMBER", "2026-05-01", "2026-04-30"),
                new MandateForm("READER", null, null),
                new MandateForm("READER", null, "+999999999-12-31"));

        assertThat(problemsOf(forms))
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly(
                        "roles[0].role choose-one",
                        "roles[1].fromDay not-a-day",
                        "roles[2].untilDay ends-before-it-begins",
                        "roles[4].untilDay not-a-day",
                        "roles[4].role twice");
    }

    @Test
    void at_least_one_role_and_not_a_thousand() {
        assertThat(problemsOf(null)).extracting(FieldProblem::key).containsExactly("choose-one");
        assertThat(problemsOf(List.of())).extracting(FieldProblem::key).containsExactly("choose-one");
        assertThat(problemsOf(Collections.nCopies(1_000, new MandateForm("READER", null, null))))
                .extracting(FieldProblem::key)
                .contains("too-many")
                .hasSizeLessThan(10);
    }

    private static List<FieldProblem> problemsOf(List<MandateForm> forms) {
        var problems = new InvalidFields.Gathering();
        MandateForm.read(problems, "roles", forms, role -> Mandate.openEnded(role, TODAY));
        var found = new ArrayList<FieldProblem>();
        assertThatThrownBy(problems::orThrow)
                .isInstanceOfSatisfying(InvalidFields.class, refused -> found.addAll(refused.fields()));
        return found;
    }

    private static String word(List<String> words, int i) {
        var known = List.of("ADMIN", "2026-11-16", "2027-01-01", "DELEGATE", "");
        return i % 2 == 0 || words.isEmpty() ? known.get(i % known.size()) : words.get(i % words.size());
    }
}
