package eu.koinon.organisations.imports;

import eu.koinon.kernel.Conflict;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.imports.Spoken.Vocabulary;
import eu.koinon.organisations.profile.Details;
import eu.koinon.organisations.profile.DetailsForm;
import eu.koinon.organisations.profile.Entries;
import eu.koinon.organisations.profile.Entry;
import eu.koinon.organisations.profile.EntryField;
import eu.koinon.organisations.profile.EntryList;
import eu.koinon.organisations.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a row what an organisation does and how it is reached. Who sees what stays as the organisation has chosen; what
 * it has never said is for the network at first.
 */
@ApplicationScoped
class RowDetails {

    private static final Set<ImportColumn> COLUMNS = EnumSet.of(
            ImportColumn.REGION,
            ImportColumn.WORK_FIELDS,
            ImportColumn.EXPLOITATION,
            ImportColumn.TARGET_GROUPS,
            ImportColumn.SERVICES,
            ImportColumn.LANGUAGES,
            ImportColumn.PHONE,
            ImportColumn.HELPLINE,
            ImportColumn.EMAIL,
            ImportColumn.ADDRESS);
    private static final OrganisationId NOBODY = new OrganisationId(new java.util.UUID(0, 0));

    @Inject
    private Spoken spoken;

    @Inject
    private Entries entries;

    @Inject
    private Profiles profiles;

    /** @param changed whether it is not what was there before */
    record Said(List<Entry> entries, boolean changed) {}

    Said read(Row row, Country country, EntryList before, InvalidFields.Gathering problems) {
        if (COLUMNS.stream().noneMatch(column -> row.cell(column) != null)) {
            return new Said(before.all(), false);
        }
        var form = Details.of(NOBODY, before, null, 0).form();
        var said = new DetailsForm(
                        form.legalNames(),
                        form.shortNames(),
                        or(spoken.region(country.code(), row.cell(ImportColumn.REGION)), form.region()),
                        several(row, ImportColumn.WORK_FIELDS, Vocabulary.WORK_FIELD, form.workFields()),
                        several(row, ImportColumn.EXPLOITATION, Vocabulary.EXPLOITATION, form.exploitations()),
                        several(row, ImportColumn.TARGET_GROUPS, Vocabulary.TARGET_GROUP, form.targetGroups()),
                        several(row, ImportColumn.SERVICES, Vocabulary.SERVICE, form.services()),
                        several(row, ImportColumn.LANGUAGES, Vocabulary.LANGUAGE, form.languages()),
                        or(row.cell(ImportColumn.PHONE), form.phone()),
                        or(row.cell(ImportColumn.HELPLINE), form.helpline()),
                        or(row.cell(ImportColumn.EMAIL), form.email()),
                        or(row.cell(ImportColumn.ADDRESS), form.address()),
                        form.visibility())
                .read(problems);
        said.stream()
                .filter(entry -> entry.field() == EntryField.REGION)
                .filter(entry -> Country.isKnown(country.code()))
                .filter(entry -> !entry.item().startsWith(country.code() + "-"))
                .findFirst()
                .ifPresent(elsewhere -> problems.add("region", "import-region-elsewhere"));
        return new Said(said, !new HashSet<>(said).equals(new HashSet<>(before.all())));
    }

    /**
     * Reads it once more beside what is there at this moment, and puts it in its place.
     *
     * @throws Conflict when somebody else is changing the same profile
     */
    void write(Row row, OrganisationId organisation, Country country) {
        var version = profiles.of(organisation).version();
        var problems = new InvalidFields.Gathering();
        var said = read(row, country, entries.of(organisation), problems);
        problems.orThrow();
        if (!said.changed()) {
            return;
        }
        if (!profiles.next(organisation, version)) {
            throw new Conflict("stale-version");
        }
        entries.replace(organisation, said.entries());
    }

    /** The same for an organisation that has just come into being. */
    void writeNew(Row row, OrganisationId organisation, Country country) {
        var problems = new InvalidFields.Gathering();
        var said = read(row, country, new EntryList(List.of()), problems);
        problems.orThrow();
        if (said.changed() && profiles.next(organisation, 0)) {
            entries.replace(organisation, said.entries());
        }
    }

    private @Nullable List<String> several(
            Row row, ImportColumn column, Vocabulary vocabulary, @Nullable List<String> before) {
        var written = spoken.several(vocabulary, row.cell(column));
        return written == null ? before : written;
    }

    private static @Nullable String or(@Nullable String written, @Nullable String before) {
        return written == null ? before : written;
    }
}
