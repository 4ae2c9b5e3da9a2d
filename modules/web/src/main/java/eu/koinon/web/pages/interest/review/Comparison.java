package eu.koinon.web.pages.interest.review;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.review.Balance;
import eu.koinon.organisations.interest.review.TrialComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Trials side by side: a group of lines for each dimension, a number for each trial. */
public record Comparison(List<Group> groups) {

    public record Group(String name, List<Line> lines) {}

    /** @param differs whether the trials are not of one number here */
    public record Line(String name, List<Integer> chosen, boolean differs) {}

    static Comparison of(Words m, TrialComparison compared) {
        if (compared.trials().isEmpty()) {
            return new Comparison(List.of());
        }
        var groups = new ArrayList<Group>();
        var dimensions = compared.trials().get(0).balance().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            var at = i;
            var dimension = dimensions.get(i);
            var lines = dimension.rows().stream()
                    .filter(row -> row.applicants() > 0)
                    .map(row -> line(m, compared, dimension, at, row.value()))
                    .toList();
            groups.add(new Group(BalanceView.name(m, dimension), sorted(m, dimension, lines)));
        }
        return new Comparison(groups);
    }

    private static Line line(Words m, TrialComparison compared, Balance.Dimension dimension, int at, String value) {
        var chosen = compared.trials().stream()
                .map(column -> column.balance().dimensions().get(at).row(value).chosen())
                .toList();
        return new Line(
                BalanceView.value(m, dimension, value),
                chosen,
                chosen.stream().distinct().count() > 1);
    }

    private static List<Line> sorted(Words m, Balance.Dimension dimension, List<Line> lines) {
        return dimension.key().equals(Balance.COUNTRY)
                ? lines.stream()
                        .sorted(Comparator.comparing(Line::name, m.order()))
                        .toList()
                : lines;
    }
}
