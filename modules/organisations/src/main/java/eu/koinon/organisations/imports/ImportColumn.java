package eu.koinon.organisations.imports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one table of columns: what each is called in a file, and which field of a form it stands for. */
public enum ImportColumn {
    //                             key                       field             kinds
    REFERENCE("reference", "reference", EnumSet.allOf(ImportKind.class)),
    NAME("name", "name", EnumSet.of(ImportKind.ORGANISATIONS)),
    SHORT_NAME("short_name", "shortName", EnumSet.of(ImportKind.ORGANISATIONS)),
    KIND("kind", "kind", EnumSet.of(ImportKind.ORGANISATIONS)),
    LEVEL("level", "level", EnumSet.of(ImportKind.ORGANISATIONS)),
    COUNTRY("country", "country", EnumSet.of(ImportKind.ORGANISATIONS)),
    REGION("region", "region", EnumSet.of(ImportKind.ORGANISATIONS)),
    TOWN("town", "city", EnumSet.of(ImportKind.ORGANISATIONS)),
    WEBSITE("website", "website", EnumSet.of(ImportKind.ORGANISATIONS)),
    SUMMARY_EN("summary_en", "summaryEn", EnumSet.of(ImportKind.ORGANISATIONS)),
    SUMMARY_DE("summary_de", "summaryDe", EnumSet.of(ImportKind.ORGANISATIONS)),
    SUMMARY_FR("summary_fr", "summaryFr", EnumSet.of(ImportKind.ORGANISATIONS)),
    WORK_FIELDS("work_fields", "workFields", EnumSet.of(ImportKind.ORGANISATIONS)),
    EXPLOITATION("exploitation", "exploitations", EnumSet.of(ImportKind.ORGANISATIONS)),
    TARGET_GROUPS("target_groups", "targetGroups", EnumSet.of(ImportKind.ORGANISATIONS)),
    SERVICES("services", "services", EnumSet.of(ImportKind.ORGANISATIONS)),
    LANGUAGES("languages", "languages", EnumSet.of(ImportKind.ORGANISATIONS)),
    PHONE("phone", "phone", EnumSet.of(ImportKind.ORGANISATIONS)),
    HELPLINE("helpline", "helpline", EnumSet.of(ImportKind.ORGANISATIONS)),
    EMAIL("email", "email", EnumSet.of(ImportKind.ORGANISATIONS)),
    ADDRESS("address", "address", EnumSet.of(ImportKind.ORGANISATIONS)),
    LAST_CONFIRMED("last_confirmed", "lastConfirmed", EnumSet.of(ImportKind.ORGANISATIONS)),
    ID("id", "id", EnumSet.of(ImportKind.ORGANISATIONS)),
    PERSON_NAME("name", "name", EnumSet.of(ImportKind.NETWORK_PEOPLE, ImportKind.PEOPLE)),
    PERSON_EMAIL("email", "email", EnumSet.of(ImportKind.NETWORK_PEOPLE, ImportKind.PEOPLE)),
    LANGUAGE("language", "language", EnumSet.of(ImportKind.NETWORK_PEOPLE, ImportKind.PEOPLE)),
    ROLES("roles", "roles", EnumSet.of(ImportKind.NETWORK_PEOPLE, ImportKind.PEOPLE)),
    FROM_DAY("from_day", "fromDay", EnumSet.of(ImportKind.NETWORK_PEOPLE, ImportKind.PEOPLE)),
    UNTIL_DAY("until_day", "untilDay", EnumSet.of(ImportKind.NETWORK_PEOPLE, ImportKind.PEOPLE)),
    ORGANISATION("organisation", "organisation", EnumSet.of(ImportKind.NETWORK_PEOPLE)),
    ORGANISATION_COUNTRY("organisation_country", "organisationCountry", EnumSet.of(ImportKind.NETWORK_PEOPLE)),
    ORGANISATION_REFERENCE("organisation_reference", "organisationReference", EnumSet.of(ImportKind.NETWORK_PEOPLE)),
    ORGANISATION_ID("organisation_id", "organisationId", EnumSet.of(ImportKind.NETWORK_PEOPLE));

    private final String key;
    private final String field;
    private final Set<ImportKind> kinds;

    ImportColumn(String key, String field, EnumSet<ImportKind> kinds) {
        this.key = key;
        this.field = field;
        this.kinds = kinds;
    }

    /** What it is called in every language; the exported list uses the same. */
    public String key() {
        return key;
    }

    /** As the forms and the API call what it holds. */
    String field() {
        return field;
    }

    /** Those of a kind of file, in the order of the template. */
    public static List<ImportColumn> of(ImportKind kind) {
        return Arrays.stream(values())
                .filter(column -> column.kinds.contains(kind))
                .toList();
    }

    /** The column with this key in a kind of file. */
    public static Optional<ImportColumn> named(ImportKind kind, String key) {
        return of(kind).stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** Whether a new row cannot do without it. */
    public boolean isNeeded() {
        return switch (this) {
            case NAME, SHORT_NAME, LEVEL, COUNTRY, TOWN, PERSON_NAME, PERSON_EMAIL, ROLES -> true;
            case REFERENCE,
                    KIND,
                    REGION,
                    WEBSITE,
                    SUMMARY_EN,
                    SUMMARY_DE,
                    SUMMARY_FR,
                    WORK_FIELDS,
                    EXPLOITATION,
                    TARGET_GROUPS,
                    SERVICES,
                    LANGUAGES,
                    PHONE,
                    HELPLINE,
                    EMAIL,
                    ADDRESS,
                    LAST_CONFIRMED,
                    ID,
                    LANGUAGE,
                    FROM_DAY,
                    UNTIL_DAY,
                    ORGANISATION,
                    ORGANISATION_COUNTRY,
                    ORGANISATION_REFERENCE,
                    ORGANISATION_ID -> false;
        };
    }

    /** The column that a problem with a field of a form is about; the field may have a part behind a dot. */
    static ImportColumn ofField(ImportKind kind, String field) {
        var dot = field.indexOf('.');
        var whole = dot < 0 ? field : field.substring(0, dot);
        return of(kind).stream()
                .filter(column -> column.field.equals(whole))
                .findFirst()
                .orElse(kind.isAboutPeople() ? PERSON_EMAIL : NAME);
    }
}
