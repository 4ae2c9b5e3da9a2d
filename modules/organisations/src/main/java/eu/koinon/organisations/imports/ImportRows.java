package eu.koinon.organisations.imports;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.blobs.Blobs;
import eu.koinon.organisations.imports.Imports.Overtaken;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through some rows of a file in one transaction, as the person whose file it is: whoever loses the right to do so
 * while it runs does not write the next row. What the rows do is decided here and nowhere else, for looking and for writing
 * alike.
 */
@UseCase
@Needs(Permission.IMPORT_READ)
public class ImportRows {

    @Inject
    private Imports imports;

    @Inject
    private ImportStates states;

    @Inject
    private OrganisationsFile organisations;

    @Inject
    private PeopleFile people;

    @Inject
    private Blobs blobs;

    @Inject
    private CurrentActor current;

    /** The file; the caller closes it. */
    public InputStream open(@On OrganisationId organisation, ImportId id) {
        var job = held(organisation, id);
        if (job.file() == null) {
            throw new Overtaken();
        }
        return blobs.open(job.file()).stream();
    }

    /** From here on it is looked at from its first row. */
    public ImportJob begin(
            @On OrganisationId organisation, ImportId id, FileEncoding encoding, char separator, Headings.Read read) {
        in(ImportState.CHECKING, held(organisation, id));
        imports.begin(id, encoding, separator, read);
        return held(organisation, id);
    }

    /** Looks at rows and notes what would become of them. */
    public void look(@On OrganisationId organisation, ImportId id, List<Row> rows, Seen seen) {
        var job = in(ImportState.CHECKING, held(organisation, id));
        count(job, decide(job, rows, seen, false));
    }

    /** The line of the first row that is wrong, if one is; notes nothing. */
    public @Nullable Integer firstWrong(@On OrganisationId organisation, ImportId id, List<Row> rows, Seen seen) {
        var job = held(organisation, id);
        return decide(job, rows, seen, false).stream()
                .filter(decision -> !decision.problems().isEmpty())
                .map(decision -> decision.row().line())
                .findFirst()
                .orElse(null);
    }

    /** Writes what rows say, and notes in the same transaction that it is done. */
    public void write(@On OrganisationId organisation, ImportId id, List<Row> rows, Seen seen) {
        var job = in(ImportState.IMPORTING, held(organisation, id));
        if (rows.get(0).number() != job.goneThrough() + 1) {
            throw new Overtaken();
        }
        var decisions = decide(job, rows, seen, true);
        decisions.forEach(decision -> decision.carryOut().run());
        count(job, decisions);
    }

    /** Notes that a row could not be written, though it looked right. */
    public void leaveOut(@On OrganisationId organisation, ImportId id, Row row, String key) {
        var job = in(ImportState.IMPORTING, held(organisation, id));
        var column = job.kind().isAboutPeople() ? ImportColumn.PERSON_EMAIL : ImportColumn.NAME;
        count(job, List.of(Decision.wrong(row, List.of(row.problem(column, key)))));
    }

    public void looked(@On OrganisationId organisation, ImportId id) {
        held(organisation, id);
        states.checked(id);
    }

    public void done(@On OrganisationId organisation, ImportId id) {
        states.done(in(ImportState.IMPORTING, held(organisation, id)));
    }

    private ImportJob held(OrganisationId organisation, ImportId id) {
        var job = imports.hold(id)
                .filter(held -> held.organisation().equals(organisation))
                .orElseThrow(Missing::new);
        if (job.kind().isOfTheNetwork() && !current.actor().has(Role.COORDINATOR)) {
            throw new Missing();
        }
        return job;
    }

    private static ImportJob in(ImportState state, ImportJob job) {
        if (job.state() != state) {
            throw new Overtaken();
        }
        return job;
    }

    private List<Decision> decide(ImportJob job, List<Row> rows, Seen seen, boolean hold) {
        return job.kind().isAboutPeople()
                ? people.decide(job, rows, seen, hold)
                : organisations.decide(job, rows, seen, hold);
    }

    private void count(ImportJob job, List<Decision> decisions) {
        var tally = Tally.NONE;
        var problems = new ArrayList<RowProblem>();
        for (var decision : decisions) {
            tally = tally.and(decision.outcome());
            problems.addAll(decision.problems());
        }
        imports.count(job, tally, problems);
    }
}
