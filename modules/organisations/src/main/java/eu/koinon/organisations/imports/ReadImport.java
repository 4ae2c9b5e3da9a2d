package eu.koinon.organisations.imports;

import eu.koinon.access.CurrentActor;
import eu.koinon.access.Needs;
import eu.koinon.access.On;
import eu.koinon.access.Permission;
import eu.koinon.access.UseCase;
import eu.koinon.audit.LogExport;
import eu.koinon.kernel.CsvTable;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Role;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Organisations;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows imports, what was wrong in them, and what a file may hold. */
@UseCase
@Needs(Permission.IMPORT_READ)
public class ReadImport {

    private static final int SHOWN = 50;
    private static final int AT_ONCE = 1_000;

    @Inject
    private Organisations organisations;

    @Inject
    private Imports imports;

    @Inject
    private Messages messages;

    @Inject
    private CurrentActor current;

    public ImportList list(@On OrganisationId organisation) {
        organisations.get(organisation);
        return new ImportList(imports.of(organisation));
    }

    /** @throws Missing when there is none, or it is another organisation's */
    public ImportPage read(@On OrganisationId organisation, ImportId id) {
        return imports.page(organisation, id);
    }

    /** Which files the acting person may bring for the organisation. */
    public Set<ImportKind> kinds(@On OrganisationId organisation) {
        var wide = organisations.get(organisation).isSecretariat()
                && current.actor().has(Role.COORDINATOR);
        return wide ? EnumSet.allOf(ImportKind.class) : EnumSet.of(ImportKind.PEOPLE);
    }

    /** The first of what is wrong; the rest is in the file of them all. */
    public List<RowProblem> problems(@On OrganisationId organisation, ImportId id) {
        return imports.problems(imports.page(organisation, id).id(), 0, SHOWN);
    }

    /** @param language in which to say what is wrong */
    public LogExport problemsFile(@On OrganisationId organisation, ImportId id, @Nullable String language) {
        var page = imports.page(organisation, id);
        var words = messages.in(language);
        return file("import-errors.csv", out -> write(page, words, out));
    }

    /** A file with the names of the columns and nothing below them. */
    public LogExport template(@On OrganisationId organisation, ImportKind kind) {
        organisations.get(organisation);
        return file(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".csv", out -> new CsvTable(out)
                .row(ImportColumn.of(kind).stream().map(ImportColumn::key).toList())
                .finish());
    }

    private void write(ImportPage page, Words words, OutputStream out) throws IOException {
        var csv = new CsvTable(out).row("line", "column", "value", "problem");
        var after = 0;
        List<RowProblem> part;
        do {
            part = imports.problems(page.id(), after, AT_ONCE);
            part.forEach(
                    problem -> csv.row(problem.line(), problem.column(), problem.value(), problem.sentence(words)));
            after += part.size();
        } while (part.size() == AT_ONCE);
        csv.finish();
    }

    private static LogExport file(String name, LogExport.Writer writer) {
        try {
            return LogExport.write(name, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be written", e);
        }
    }
}
