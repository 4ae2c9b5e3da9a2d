package eu.koinon.organisations.interest.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The ranking of applications")
class RankingTest {

    @Property
    @Label("gives the place that as many and one are better than")
    void places(@ForAll("lines") List<ReviewLine> lines) {
        var ranked = Ranking.rank(lines);
        for (var line : ranked) {
            if (line.rank() == null) {
                assertThat(line.score() == null || !line.isSubmitted()).isTrue();
                continue;
            }
            var better = ranked.stream()
                    .filter(other -> other.rank() != null && other.score().compareTo(line.score()) > 0)
                    .count();
            var same = ranked.stream()
                    .filter(other -> other.rank() != null && other.score().ties(line.score()))
                    .count();
            assertThat(line.rank().longValue()).isEqualTo(better + 1);
            assertThat(line.tied()).isEqualTo(same > 1);
        }
    }

    @Property
    @Label("loses nobody, and does not depend on the order that they come in")
    void anyOrder(@ForAll("lines") List<ReviewLine> lines) {
        var backwards = new java.util.ArrayList<>(lines);
        java.util.Collections.reverse(backwards);

        assertThat(Ranking.rank(lines)).hasSameSizeAs(lines).isEqualTo(Ranking.rank(backwards));
    }

    @Property
    @Label("puts a score before another when its mean is larger, however many have marked")
    void means(@ForAll("scores") Score one, @ForAll("scores") Score other) {
        var exact = Double.compare(mean(one), mean(other));
        if (Math.abs(mean(one) - mean(other)) > 1e-9) {
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(exact);
        }
        assertThat(one.compareTo(other)).isEqualTo(-other.compareTo(one));
        assertThat(Math.abs(one.hundredths() - 100 * mean(one))).isLessThanOrEqualTo(0.5 + 1e-9);
    }

    @Property
    @Label("takes the best without leaving out anybody better, and nobody whom somebody holds to be ineligible")
    void best(@ForAll("lines") List<ReviewLine> lines) {
        var ranked = Ranking.rank(lines);
        for (int count = 0; count <= lines.size(); count++) {
            var best = TryBalance.best(ranked, count);
            assertThat(best.size()).isLessThanOrEqualTo(count);
            var worst = ranked.stream()
                    .filter(line -> best.contains(line.application()))
                    .map(ReviewLine::score)
                    .filter(Objects::nonNull)
                    .min(Score::compareTo);
            ranked.stream()
                    .filter(line -> line.rank() != null && !Boolean.FALSE.equals(line.eligible()))
                    .filter(line -> !best.contains(line.application()))
                    .forEach(line -> assertThat(worst.map(each -> each.compareTo(line.score()) >= 0)
                                    .orElse(best.isEmpty()))
                            .isTrue());
        }
    }

    @Example
    @Label("counts a half and two quarters as the same")
    void fractions() {
        assertThat(new Score(1, 1, 2).ties(new Score(2, 2, 2))).isTrue();
        assertThat(new Score(7, 1, 2).hundredths()).isEqualTo(350);
        assertThat(new Score(2, 3, 1).hundredths()).isEqualTo(67);
    }

    private static double mean(Score score) {
        return (double) score.points() / (score.reviews() * (double) score.weights());
    }

    @Provide
    Arbitrary<Score> scores() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_500),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(1, 50, 100))
                .as(Score::new);
    }

    @Provide
    Arbitrary<List<ReviewLine>> lines() {
        // few different points, so that many are equal
        var score = Combinators.combine(
                        Arbitraries.longs().between(0, 6),
                        Arbitraries.integers().between(1, 3))
                .as((points, reviews) -> new Score(points, reviews, 2))
                .injectNull(0.2);
        return Combinators.combine(score, Arbitraries.of(true, true, true, false), Arbitraries.of(true, true, false))
                .as((points, submitted, eligible) -> new Object[] {points, submitted, eligible})
                .list()
                .ofMaxSize(40)
                .map(RankingTest::lines);
    }

    private static List<ReviewLine> lines(List<Object[]> made) {
        return java.util.stream.IntStream.range(0, made.size())
                .mapToObj(i -> line(i, (Score) made.get(i)[0], (Boolean) made.get(i)[1], (Boolean) made.get(i)[2]))
                .toList();
    }

    static ReviewLine line(int number, Score score, boolean submitted, boolean eligible) {
        return new ReviewLine(
                new ApplicationId(new UUID(7, number)),
                submitted ? ApplicationState.SUBMITTED : ApplicationState.WITHDRAWN,
                number,
                "Applicant " + number,
                "BE",
                null,
                null,
                1,
                List.of(),
                score,
                null,
                false,
                score == null ? null : eligible,
                false,
                false,
                false,
                null);
    }
}
