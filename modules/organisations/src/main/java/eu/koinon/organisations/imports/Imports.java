package eu.koinon.organisations.imports;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stored imports as far as the fence shows them. Needs a transaction. */
@ApplicationScoped
class Imports {

    private static final String BETWEEN = "\n";
    private static final int SHOWN = 50;
    private static final String SELECT = "SELECT i.*, p.name AS by_name FROM organisations.import i"
            + " LEFT JOIN access.person p ON p.id = i.person_id ";

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    void add(ImportJob job, String fileName, Instant now) {
        database.change(
                within,
                "INSERT INTO organisations.import (id, organisation_id, kind, state, file_name, blob_reference,"
                        + " chosen_encoding, person_id, acting_organisation_id, uploaded_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                job.id().value(),
                job.organisation().value(),
                job.kind().name(),
                job.state().name(),
                fileName,
                job.file(),
                job.chosen() == null ? null : job.chosen().name(),
                job.person().value(),
                job.actingFor().value(),
                at(now));
    }

    ImportPage page(OrganisationId organisation, ImportId id) {
        return database.first(
                        within,
                        Imports::page,
                        SELECT + "WHERE i.id = ? AND i.organisation_id = ?",
                        id.value(),
                        organisation.value())
                .orElseThrow(Missing::new);
    }

    List<ImportPage> of(OrganisationId organisation) {
        return database.all(
                within,
                Imports::page,
                SELECT + "WHERE i.organisation_id = ? ORDER BY i.id DESC LIMIT " + SHOWN,
                organisation.value());
    }

    Optional<ImportJob> job(ImportId id) {
        return database.first(within, Imports::job, "SELECT * FROM organisations.import WHERE id = ?", id.value());
    }

    /** Holds it until the transaction ends. */
    Optional<ImportJob> hold(ImportId id) {
        return database.first(
                within, Imports::job, "SELECT * FROM organisations.import WHERE id = ? FOR UPDATE", id.value());
    }

    /** From here on the file is read again from its first row. */
    void begin(ImportId id, FileEncoding encoding, char separator, Headings.Read read) {
        database.change(within, "DELETE FROM organisations.import_error WHERE import_id = ?", id.value());
        database.change(
                within,
                "UPDATE organisations.import SET encoding = ?, separator = ?, columns = ?, unknown_columns = ?,"
                        + " total = 0, gone_through = 0, created = 0, changed = 0, unchanged = 0, wrong = 0,"
                        + " version = version + 1 WHERE id = ?",
                encoding.name(),
                String.valueOf(separator),
                read.columns().stream()
                        .map(column -> column == null ? "" : column.name())
                        .collect(Collectors.joining(BETWEEN)),
                String.join(BETWEEN, read.unknown()),
                id.value());
    }

    /** Counts rows that were gone through, with what is wrong in them. */
    void count(ImportJob job, Tally tally, List<RowProblem> problems) {
        var done = database.change(
                within,
                "UPDATE organisations.import SET gone_through = gone_through + ?, total = greatest(total, gone_through + ?),"
                        + " created = created + ?, changed = changed + ?, unchanged = unchanged + ?, wrong = wrong + ?,"
                        + " version = version + 1 WHERE id = ? AND state = ? AND gone_through = ?",
                tally.rows(),
                tally.rows(),
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.wrong(),
                job.id().value(),
                job.state().name(),
                job.goneThrough());
        if (done != 1) {
            throw new Overtaken();
        }
        if (!problems.isEmpty()) {
            note(job, problems);
        }
    }

    private void note(ImportJob job, List<RowProblem> problems) {
        database.change(
                within,
                "INSERT INTO organisations.import_error (import_id, organisation_id, nr, line, field, value, problem,"
                        + " arguments) SELECT ?::uuid, ?::uuid, (SELECT coalesce(max(nr), 0) FROM organisations.import_error"
                        + " WHERE import_id = ?) + row_number() OVER (ORDER BY n), l, c, v, p, a FROM"
                        + " unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY"
                        + " AS t(l, c, v, p, a, n)",
                job.id().value(),
                job.organisation().value(),
                job.id().value(),
                problems.stream().map(RowProblem::line).toArray(Integer[]::new),
                problems.stream().map(RowProblem::column).toArray(String[]::new),
                problems.stream().map(RowProblem::value).toArray(String[]::new),
                problems.stream().map(RowProblem::key).toArray(String[]::new),
                problems.stream().map(RowProblem::argumentsText).toArray(String[]::new));
    }

    /** The first so many problems behind one, in their order. */
    List<RowProblem> problems(ImportId id, int after, int most) {
        return database.all(
                within,
                row -> new RowProblem(
                        row.getInt("line"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("problem"),
                        RowProblem.argumentsOf(row.getString("arguments"))),
                "SELECT line, field, value, problem, arguments FROM organisations.import_error"
                        + " WHERE import_id = ? AND nr > ? ORDER BY nr LIMIT ?",
                id.value(),
                after,
                most);
    }

    /** Somebody else went on with it meanwhile, or ended it. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("an import has gone on elsewhere", null, false, false);
        }
    }

    private static ImportPage page(ResultSet row) throws SQLException {
        var encoding = row.getString("encoding");
        var refusal = row.getString("refusal");
        return new ImportPage(
                new ImportId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                encoding == null ? null : FileEncoding.valueOf(encoding),
                row.getString("separator"),
                lines(row.getString("unknown_columns")),
                refusal == null ? null : ImportRefusal.valueOf(refusal),
                row.getString("refused_at"),
                row.getInt("total"),
                row.getInt("gone_through"),
                row.getInt("created"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("wrong"),
                row.getBoolean("leave_out_wrong"),
                row.getBoolean("invite"),
                row.getString("by_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"),
                row.getLong("version"));
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        var chosen = row.getString("chosen_encoding");
        var encoding = row.getString("encoding");
        var columns = new ArrayList<@Nullable ImportColumn>();
        var names = row.getString("columns");
        Arrays.stream(names.isEmpty() ? new String[0] : names.split(BETWEEN, -1))
                .forEach(name -> columns.add(name.isEmpty() ? null : ImportColumn.valueOf(name)));
        return new ImportJob(
                new ImportId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                row.getObject("blob_reference", UUID.class),
                chosen == null ? null : FileEncoding.valueOf(chosen),
                encoding == null ? null : FileEncoding.valueOf(encoding),
                row.getString("separator"),
                columns,
                row.getInt("total"),
                row.getInt("gone_through"),
                row.getBoolean("leave_out_wrong"),
                row.getBoolean("invite"),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("acting_organisation_id", UUID.class)));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
