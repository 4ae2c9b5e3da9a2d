package eu.koinon.organisations.imports;

import eu.koinon.kernel.Ids;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.imports.KnownOrganisations.Known;
import eu.koinon.organisations.imports.References.Referred;
import eu.koinon.organisations.imports.Spoken.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells which organisation a person's row is about: the one that the file is for, or in a file of the whole network the one
 * with the id, the reference of an earlier file of organisations, or the name.
 */
@ApplicationScoped
class RowOrganisation {

    @Inject
    private KnownOrganisations known;

    @Inject
    private References references;

    @Inject
    private Spoken spoken;

    Found find(ImportJob job, List<Row> rows) {
        if (job.kind() == ImportKind.PEOPLE) {
            return (row, wrong) -> Optional.of(job.organisation());
        }
        var ids = new HashSet<UUID>();
        var names = new HashSet<String>();
        var called = new HashSet<String>();
        for (var row : rows) {
            id(row).ifPresent(ids::add);
            Optional.ofNullable(row.cell(ImportColumn.ORGANISATION)).ifPresent(names::add);
            reference(row).ifPresent(called::add);
        }
        var referred = references.find(job.organisation(), ImportKind.ORGANISATIONS, called);
        referred.values().forEach(each -> ids.add(each.organisation().value()));
        var found = known.find(ids, names, false);
        return (row, wrong) -> of(row, found, referred, wrong).map(Known::id);
    }

    /** What was found for some rows. */
    interface Found {
        /** @param wrong gets what is wrong when there is none */
        Optional<OrganisationId> of(Row row, List<RowProblem> wrong);
    }

    private Optional<Known> of(
            Row row, KnownOrganisations.Found found, Map<String, Referred> referred, List<RowProblem> wrong) {
        if (row.cell(ImportColumn.ORGANISATION_ID) != null) {
            return or(id(row).flatMap(found::withId), row, ImportColumn.ORGANISATION_ID, "import-unknown-id", wrong);
        }
        if (row.cell(ImportColumn.ORGANISATION_REFERENCE) != null) {
            var about = reference(row).map(referred::get).flatMap(each -> found.withId(value(each)));
            return or(about, row, ImportColumn.ORGANISATION_REFERENCE, "import-unknown-reference", wrong);
        }
        var name = row.cell(ImportColumn.ORGANISATION);
        if (name == null) {
            return or(Optional.empty(), row, ImportColumn.ORGANISATION, "required", wrong);
        }
        var named = found.named(name);
        var country = spoken.one(Vocabulary.COUNTRY, row.cell(ImportColumn.ORGANISATION_COUNTRY));
        if (named.isPresent()
                && country != null
                && !country.equals(named.get().profile().country().code())) {
            return or(
                    Optional.empty(),
                    row,
                    ImportColumn.ORGANISATION_COUNTRY,
                    "import-other-country",
                    wrong,
                    named.get().profile().country().code());
        }
        return or(named, row, ImportColumn.ORGANISATION, "import-unknown-organisation", wrong);
    }

    private static Optional<Known> or(
            Optional<Known> found, Row row, ImportColumn column, String key, List<RowProblem> wrong, Object... said) {
        if (found.isEmpty()) {
            wrong.add(row.problem(column, key, said));
        }
        return found;
    }

    private static @Nullable UUID value(@Nullable Referred referred) {
        return referred == null ? null : referred.organisation().value();
    }

    private static Optional<String> reference(Row row) {
        return Optional.ofNullable(row.cell(ImportColumn.ORGANISATION_REFERENCE))
                .map(String::strip)
                .filter(text -> text.length() <= References.LONGEST && text.indexOf('\0') < 0);
    }

    private static Optional<UUID> id(Row row) {
        try {
            var text = row.cell(ImportColumn.ORGANISATION_ID);
            return text == null ? Optional.empty() : Optional.of(Ids.parse(text.strip()));
        } catch (Missing none) {
            return Optional.empty();
        }
    }
}
