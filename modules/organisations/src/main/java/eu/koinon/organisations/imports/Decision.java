package eu.koinon.organisations.imports;

import eu.koinon.organisations.imports.Tally.Outcome;
import java.util.List;

/**
 * What becomes of a row, decided before anything is written.
 *
 * @param carryOut writes it; within the transaction that decided
 */
record Decision(Row row, Outcome outcome, List<RowProblem> problems, Runnable carryOut) {

    Decision {
        problems = List.copyOf(problems);
    }

    static Decision wrong(Row row, List<RowProblem> problems) {
        return new Decision(row, Outcome.WRONG, problems, () -> {});
    }

    static Decision of(Row row, Outcome outcome, Runnable carryOut) {
        return new Decision(row, outcome, List.of(), carryOut);
    }
}
