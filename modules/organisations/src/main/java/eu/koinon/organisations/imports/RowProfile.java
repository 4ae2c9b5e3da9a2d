package eu.koinon.organisations.imports;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.imports.Spoken.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Reads from a row what an organisation says of itself in the list. */
@ApplicationScoped
class RowProfile {

    @Inject
    private Spoken spoken;

    /** @param before what is there, which an empty cell leaves as it is */
    Profile read(Row row, @Nullable Profile before, InvalidFields.Gathering problems) {
        return new Profile.Form(
                        or(row, ImportColumn.NAME, before == null ? null : before.name()),
                        or(row, ImportColumn.SHORT_NAME, before == null ? null : before.shortName()),
                        or(
                                country(row),
                                before == null ? null : before.country().code()),
                        or(row, ImportColumn.TOWN, before == null ? null : before.city()),
                        or(
                                spoken.one(Vocabulary.LEVEL, row.cell(ImportColumn.LEVEL)),
                                before == null ? null : before.level().name()),
                        or(row, ImportColumn.WEBSITE, before == null ? null : before.website()),
                        or(row, ImportColumn.SUMMARY_EN, before == null ? null : before.summaryEn()),
                        or(row, ImportColumn.SUMMARY_DE, before == null ? null : before.summaryDe()),
                        or(row, ImportColumn.SUMMARY_FR, before == null ? null : before.summaryFr()))
                .read(problems);
    }

    /** The country's code, or what was written when it is none. */
    @Nullable
    String country(Row row) {
        return spoken.one(Vocabulary.COUNTRY, row.cell(ImportColumn.COUNTRY));
    }

    private static @Nullable String or(Row row, ImportColumn column, @Nullable String before) {
        return or(row.cell(column), before);
    }

    private static @Nullable String or(@Nullable String written, @Nullable String before) {
        return written == null ? before : written;
    }
}
