package eu.koinon.web.pages.interest.review;

import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.calls.Option;
import eu.koinon.organisations.interest.review.Balance;
import java.util.Comparator;
import java.util.List;

/** A balance in the reader's words, ready to be shown. */
public record BalanceView(Balance balance, List<Part> parts) {

    private static final int WHOLE = 100;

    /**
     * One dimension.
     *
     * @param missing names of what somebody has applied from and nobody would be there from; empty for none
     */
    public record Part(
            String key, String name, boolean comparable, long reached, int of, String missing, List<Row> rows) {}

    /** @param share of the applicants that is selected, in percent */
    public record Row(
            String name, int chosen, int applicants, int sitting, int afterwards, int share, boolean missing) {}

    static BalanceView of(Words m, Balance balance) {
        return new BalanceView(
                balance,
                balance.dimensions().stream().map(each -> part(m, each)).toList());
    }

    private static Part part(Words m, Balance.Dimension dimension) {
        var rows = dimension.rows().stream()
                .filter(row -> row.applicants() > 0 || row.sitting() > 0)
                .map(row -> row(m, dimension, row))
                .toList();
        var order = m.order();
        var shown = dimension.key().equals(Balance.COUNTRY)
                ? rows.stream()
                        .sorted(Comparator.comparing((Row row) -> row.applicants() == 0)
                                .thenComparing(Row::name, order))
                        .toList()
                : rows;
        return new Part(
                dimension.key(),
                name(m, dimension),
                dimension.comparable(),
                dimension.reached(),
                shown.size(),
                m.list(shown.stream().filter(Row::missing).map(Row::name).toList()),
                shown);
    }

    private static Row row(Words m, Balance.Dimension dimension, Balance.Row row) {
        return new Row(
                value(m, dimension, row.value()),
                row.chosen(),
                row.applicants(),
                row.sitting(),
                row.afterwards(),
                row.applicants() == 0 ? 0 : WHOLE * row.chosen() / row.applicants(),
                row.isMissing());
    }

    static String name(Words m, Balance.Dimension dimension) {
        var question = dimension.question();
        if (question != null) {
            return question.label().in(m.language().tag());
        }
        return dimension.key().equals(Balance.COUNTRY) ? m.t("organisation.country") : m.t("organisation.level");
    }

    static String value(Words m, Balance.Dimension dimension, String value) {
        var question = dimension.question();
        if (question != null) {
            return question.options().stream()
                    .filter(option -> option.id().toString().equals(value))
                    .map(Option::label)
                    .map(label -> label.in(m.language().tag()))
                    .findFirst()
                    .orElse(value);
        }
        return dimension.key().equals(Balance.COUNTRY) ? m.country(value) : m.of(Level.valueOf(value));
    }
}
