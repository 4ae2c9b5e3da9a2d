package eu.koinon.organisations.interest.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.CallState;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Option;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.interest.calls.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

@Label("The balance of a selection")
class BalanceTest {

    private static final List<String> COUNTRIES = List.of("AT", "BE", "HR", "MT");
    private static final List<Option> FIELDS = List.of(option(1), option(2), option(3));
    private static final Question FIELD = new Question(
            new QuestionId(new UUID(1, 1)),
            QuestionKind.CHOICES,
            Meaning.NONE,
            true,
            null,
            null,
            Texts.NONE,
            Texts.NONE,
            FIELDS);
    private static final Question LEVEL = new Question(
            new QuestionId(new UUID(1, 2)),
            QuestionKind.CHOICE,
            Meaning.LEVEL,
            true,
            null,
            null,
            Texts.NONE,
            Texts.NONE,
            List.of());
    private static final List<Balance.Sitting> SITTING =
            List.of(new Balance.Sitting("AT", Level.NATIONAL, 3), new Balance.Sitting("PL", Level.LOCAL, 2));

    @Property
    @Label("counts each applicant once in each dimension that it belongs to, selected or not")
    void counts(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 1_000) Integer> seeds,
            @ForAll @Size(max = 30) @UniqueElements List<@IntRange(min = 0, max = 70) Integer> picks,
            @ForAll boolean renewal) {
        var all = candidates(seeds);
        var selected = picks.stream().map(BalanceTest::id).collect(Collectors.toSet());

        var balance = Balance.of(call(renewal), 10, all, SITTING, selected);

        var chosen = all.stream()
                .filter(each -> selected.contains(each.application()))
                .toList();
        assertThat(balance.chosen()).isEqualTo(chosen.size());
        assertThat(balance.free()).isEqualTo(10 - chosen.size());
        assertThat(balance.sittingNow()).isEqualTo(5);
        assertThat(balance.afterwards()).isEqualTo(renewal ? chosen.size() : 5 + chosen.size());
        for (var key : List.of(0, 1)) {
            var dimension = balance.dimensions().get(key);
            assertThat(dimension.rows().stream().mapToInt(Balance.Row::chosen).sum())
                    .isEqualTo(chosen.size());
            assertThat(dimension.rows().stream()
                            .mapToInt(Balance.Row::applicants)
                            .sum())
                    .isEqualTo(all.size());
            assertThat(dimension.rows().stream().mapToInt(Balance.Row::sitting).sum())
                    .isEqualTo(5);
        }
        for (var option : FIELDS) {
            var value = option.id().toString();
            assertThat(balance.dimensions().get(2).row(value).chosen()).isEqualTo((int) chosen.stream()
                    .filter(each -> each.options().contains(value))
                    .count());
        }
        for (var dimension : balance.dimensions()) {
            dimension.rows().forEach(row -> {
                assertThat(row.chosen()).isLessThanOrEqualTo(row.applicants());
                assertThat(row.afterwards()).isEqualTo(renewal ? row.chosen() : row.chosen() + row.sitting());
            });
        }
    }

    @Example
    @Label("names a country as missing when somebody has applied from it and nobody would be there")
    void missing() {
        var all = candidates(List.of(0, 1, 2));

        var none = Balance.of(call(false), 10, all, SITTING, Set.of());
        var renewal = Balance.of(call(true), 10, all, SITTING, Set.of());

        assertThat(none.dimensions().get(0).missing())
                .extracting(Balance.Row::value)
                .containsExactly("BE", "HR");
        assertThat(renewal.dimensions().get(0).missing())
                .extracting(Balance.Row::value)
                .containsExactly("AT", "BE", "HR");
        assertThat(renewal.leaving()).isEqualTo(5);
    }

    private static List<Balance.Candidate> candidates(List<Integer> seeds) {
        var all = new ArrayList<Balance.Candidate>();
        for (int i = 0; i < seeds.size(); i++) {
            var seed = seeds.get(i);
            var options = new HashSet<String>();
            for (int bit = 0; bit < FIELDS.size(); bit++) {
                if ((seed >> bit & 1) == 1) {
                    options.add(FIELDS.get(bit).id().toString());
                }
            }
            all.add(new Balance.Candidate(
                    id(i),
                    COUNTRIES.get(seed % COUNTRIES.size()),
                    Level.values()[seed % 3],
                    seed % 5 == 0 ? new OrganisationId(new UUID(3, i)) : null,
                    options));
        }
        return all;
    }

    private static ApplicationId id(int number) {
        return new ApplicationId(new UUID(7, number));
    }

    private static Option option(int number) {
        return new Option(new UUID(2, number), Texts.NONE);
    }

    private static InterestCall call(boolean renewal) {
        return new InterestCall(
                new CallId(new UUID(0, 1)),
                CallState.CLOSED,
                renewal,
                List.of("en"),
                ZoneOffset.UTC,
                LocalDateTime.of(2026, 1, 1, 12, 0),
                Instant.EPOCH,
                null,
                null,
                null,
                Texts.NONE,
                Texts.NONE,
                Texts.NONE,
                List.of(LEVEL, FIELD),
                List.of(),
                1);
    }
}
