package eu.koinon.organisations.imports;

import eu.koinon.access.ActLog;
import eu.koinon.access.ActLog.Act;
import eu.koinon.access.CurrentActor;
import eu.koinon.access.Permission;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Names;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.Writing;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.imports.GoneOrganisations.Gone;
import eu.koinon.organisations.imports.KnownOrganisations.Known;
import eu.koinon.organisations.imports.References.Referred;
import eu.koinon.organisations.imports.Tally.Outcome;
import eu.koinon.organisations.profile.Entries;
import eu.koinon.organisations.profile.EntryList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what rows about organisations mean. A row is about the organisation with its id; else about the one that had its
 * reference before; else about the one with its legal name in its country; else about a new one. An empty cell says
 * nothing: what is there stays.
 */
@ApplicationScoped
class OrganisationsFile {

    private static final ImportKind KIND = ImportKind.ORGANISATIONS;

    @Inject
    private KnownOrganisations known;

    @Inject
    private GoneOrganisations gone;

    @Inject
    private References references;

    @Inject
    private Organisations organisations;

    @Inject
    private Entries entries;

    @Inject
    private RowDetails details;

    @Inject
    private RowProfile profiles;

    @Inject
    private ActLog log;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What is known about all of the rows together. */
    private record Context(
            ImportJob job,
            KnownOrganisations.Found found,
            GoneOrganisations.Found gone,
            Map<String, Referred> referred,
            Map<OrganisationId, EntryList> said,
            Seen seen) {}

    /** @param hold whether what is found is about to be changed */
    List<Decision> decide(ImportJob job, List<Row> rows, Seen seen, boolean hold) {
        var named = new HashSet<String>();
        var wanted = new HashSet<UUID>();
        var called = new HashSet<String>();
        for (var row : rows) {
            addIfThere(named, row.cell(ImportColumn.NAME));
            addIfThere(wanted, id(row));
            addIfThere(called, reference(row, new InvalidFields.Gathering()));
        }
        var referred = references.find(job.organisation(), KIND, called);
        referred.values().forEach(each -> wanted.add(each.organisation().value()));
        var found = known.find(wanted, named, hold);
        var said = entries.ofOrganisations(
                found.byId().values().stream().map(Known::id).toList());
        var context = new Context(job, found, gone.find(wanted, named), referred, said, seen);
        return rows.stream().map(row -> decide(context, row)).toList();
    }

    private Decision decide(Context context, Row row) {
        if (!row.unread().isEmpty()) {
            return Decision.wrong(row, row.unread());
        }
        var wrong = new ArrayList<RowProblem>();
        var problems = new InvalidFields.Gathering();
        var reference = reference(row, problems);
        var about = about(context, row, reference, wrong);
        twice(context.seen, row, reference, about, wrong);

        var before = about == null ? null : about.profile();
        var profile = profiles.read(row, before, problems);
        var said = details.read(
                row,
                profile.country(),
                about == null ? new EntryList(List.of()) : Objects.requireNonNull(context.said.get(about.id())),
                problems);
        wrong.addAll(row.problems(KIND, problems.found()));
        if (about == null && isSecretariat(row)) {
            wrong.add(row.problem(ImportColumn.KIND, "import-second-secretariat"));
        }
        if (wrong.isEmpty()
                && context.found
                        .inTheWayOf(profile.name(), about == null ? null : about.id())
                        .isPresent()) {
            wrong.add(row.problem(ImportColumn.NAME, "import-name-taken"));
        }
        if (!wrong.isEmpty()) {
            return Decision.wrong(row, wrong);
        }
        if (about == null) {
            return Decision.of(row, Outcome.CREATED, () -> create(context, row, profile, reference));
        }
        var renamed = !profile.equals(before);
        return Decision.of(row, renamed || said.changed() ? Outcome.CHANGED : Outcome.UNCHANGED, () -> {
            if (renamed || said.changed()) {
                change(row, about, renamed ? profile : null, said.changed());
            }
            if (reference != null && !context.referred.containsKey(reference)) {
                references.keep(context.job.organisation(), KIND, reference, new Referred(about.id(), null));
            }
        });
    }

    private @Nullable Known about(Context context, Row row, @Nullable String reference, List<RowProblem> wrong) {
        var referred = reference == null ? null : context.referred.get(reference);
        var byReference = referred == null
                ? null
                : context.found.withId(referred.organisation().value()).orElse(null);
        if (row.cell(ImportColumn.ID) != null) {
            var byId = context.found.withId(id(row)).orElse(null);
            if (byId == null) {
                wrong.add(row.problem(ImportColumn.ID, "import-unknown-id"));
            } else if (byReference != null && !byReference.equals(byId)) {
                wrong.add(row.problem(ImportColumn.REFERENCE, "import-reference-elsewhere"));
            }
            return byId;
        }
        if (byReference != null) {
            return byReference;
        }
        if (referred != null) {
            gone(context.gone.withId(referred.organisation().value()), row, ImportColumn.REFERENCE, wrong);
        }
        var name = row.cell(ImportColumn.NAME);
        var byName = name == null ? null : context.found.named(name).orElse(null);
        if (byName == null) {
            if (name != null && wrong.isEmpty()) {
                gone(context.gone.named(name, profiles.country(row)), row, ImportColumn.NAME, wrong);
            }
            return null;
        }
        var country = profiles.country(row);
        // what is no country at all is told once, by the form
        if (country != null
                && Country.isKnown(country)
                && !country.equals(byName.profile().country().code())) {
            wrong.add(row.problem(
                    ImportColumn.COUNTRY,
                    "import-other-country",
                    byName.profile().country().code()));
        }
        return byName;
    }

    /** What is gone comes back by somebody who means it, and not by an old list. */
    private static void gone(Optional<Gone> found, Row row, ImportColumn column, List<RowProblem> wrong) {
        found.map(Gone::successor)
                .map(successor -> row.problem(column, "import-organisation-merged", successor))
                .or(() -> found.map(gone -> row.problem(column, "import-organisation-gone")))
                .ifPresent(wrong::add);
    }

    private static void twice(
            Seen seen, Row row, @Nullable String reference, @Nullable Known about, List<RowProblem> wrong) {
        var keys = new HashMap<String, ImportColumn>();
        var name = row.cell(ImportColumn.NAME);
        if (name != null) {
            keys.put("name " + Names.searchKey(name), ImportColumn.NAME);
            keys.put("look " + Names.lookAlikeKey(name), ImportColumn.NAME);
        }
        if (reference != null) {
            keys.put("reference " + reference, ImportColumn.REFERENCE);
        }
        if (about != null) {
            keys.put(
                    "organisation " + about.id(),
                    row.cell(ImportColumn.ID) == null ? ImportColumn.NAME : ImportColumn.ID);
        }
        var told = false;
        for (var each : keys.entrySet()) {
            var first = seen.at(each.getKey(), row.line());
            if (first != null && !told) {
                wrong.add(row.problem(each.getValue(), "import-twice", first));
                told = true;
            }
        }
    }

    private void create(Context context, Row row, Profile profile, @Nullable String reference) {
        var organisation = new Organisation(new OrganisationId(ids.next()), Kind.MEMBER, profile, clock.instant());
        organisations.add(organisation);
        details.writeNew(row, organisation.id(), profile.country());
        if (reference != null) {
            references.keep(context.job.organisation(), KIND, reference, new Referred(organisation.id(), null));
        }
        record(Permission.ORGANISATION_CREATE, organisation.id());
    }

    private void change(Row row, Known about, @Nullable Profile profile, boolean saidChanged) {
        if (profile != null) {
            organisations.hold(about.id()).describe(profile);
            organisations.flush();
        }
        if (saidChanged) {
            details.write(row, about.id(), (profile == null ? about.profile() : profile).country());
        }
        record(Permission.ORGANISATION_EDIT, about.id());
    }

    /** Each organisation's own record tells it as if somebody had done it by hand. */
    private void record(Permission done, OrganisationId on) {
        log.record(new Act(current.actor(), done.words(), on, null, Act.DONE, current.address()));
    }

    private static boolean isSecretariat(Row row) {
        return Kind.SECRETARIAT.name().equalsIgnoreCase(row.plain(ImportColumn.KIND));
    }

    private static @Nullable String reference(Row row, InvalidFields.Gathering problems) {
        return Writing.optionalLine(problems, "reference", row.cell(ImportColumn.REFERENCE), References.LONGEST);
    }

    private static @Nullable UUID id(Row row) {
        var text = row.cell(ImportColumn.ID);
        try {
            return text == null ? null : Ids.parse(text.strip());
        } catch (Missing none) {
            return null;
        }
    }

    private static <T> void addIfThere(HashSet<T> set, @Nullable T value) {
        if (value != null) {
            set.add(value);
        }
    }
}
