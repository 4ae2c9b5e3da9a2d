package eu.koinon.organisations.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.koinon.access.Open;
import eu.koinon.access.People;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Duty;
import eu.koinon.kernel.EmailAddress;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.directory.Kind;
import eu.koinon.organisations.directory.Organisation;
import eu.koinon.organisations.directory.Organisations;
import eu.koinon.organisations.directory.Profile;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.membership.Membership;
import eu.koinon.organisations.membership.Memberships;
import eu.koinon.organisations.membership.Newcomer;
import eu.koinon.organisations.membership.Today;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the invented organisations, people and working groups into an empty network; in one that is not, nothing. */
@UseCase
@Open(value = "the demonstration is filled before anybody can sign in", duty = Duty.DEMO)
public class FillNetwork {

    @Inject
    private OneAtATime turn;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private FillWorkingGroups working;

    @Inject
    private FillProfiles profiles;

    @Inject
    private FillCalls calls;

    @Inject
    private FillNotices notices;

    @Inject
    private Ids ids;

    @Inject
    private Today today;

    /** What it was filled with, when it was empty. */
    public Optional<Invented> fill() {
        turn.take();
        if (!people.isEmpty()) {
            return Optional.empty();
        }
        var mandates = DemoFile.read("memberships.csv");
        var places = addOrganisations(firstDays(mandates));
        profiles.fill(places);
        var persons = addPeople();
        var proven = proven();
        mandates.forEach(row -> addMembership(row, places, persons, proven));
        working.fill(places, persons, mandates);
        notices.fill(persons);
        return Optional.of(calls.fill(places, persons));
    }

    /** When the first of its people joined an organisation: it cannot have come later. */
    private Map<String, LocalDate> firstDays(List<NamedCsvRecord> mandates) {
        var first = new HashMap<String, LocalDate>();
        mandates.forEach(row -> first.merge(
                row.getField("organisation_key"), fromDay(row), (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    private Map<String, OrganisationId> addOrganisations(Map<String, LocalDate> since) {
        var added = new HashMap<String, OrganisationId>();
        for (var row : DemoFile.read("organisations.csv")) {
            var key = row.getField("key");
            var organisation = new Organisation(
                    new OrganisationId(ids.next()),
                    Kind.valueOf(row.getField("kind")),
                    profile(row),
                    morning(since.getOrDefault(key, today.day())));
            organisations.add(organisation);
            added.put(key, organisation.id());
        }
        return added;
    }

    static Profile profile(NamedCsvRecord row) {
        var problems = new InvalidFields.Gathering();
        var profile = new Profile.Form(
                        row.getField("name"),
                        row.getField("short_name"),
                        row.getField("country"),
                        row.getField("city"),
                        row.getField("level"),
                        DemoFile.orNone(row, "website"),
                        DemoFile.orNone(row, "summary_en"),
                        DemoFile.orNone(row, "summary_de"),
                        DemoFile.orNone(row, "summary_fr"))
                .read(problems);
        problems.orThrow();
        return profile;
    }

    private Map<String, PersonId> addPeople() {
        var added = new HashMap<String, PersonId>();
        for (var row : DemoFile.read("persons.csv")) {
            var newcomer = new Newcomer(row.getField("name"), row.getField("language"), row.getField("time_zone"));
            added.put(
                    row.getField("key"),
                    newcomer.addTo(people, new EmailAddress(row.getField("email")))
                            .id());
        }
        return added;
    }

    /** Mandates that count for signing only once a document proves them, and whether a deputy may sign by them. */
    private static Map<String, Boolean> proven() {
        return DemoFile.read("mandates.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("person_key") + row.getField("organisation_key") + row.getField("role"),
                        row -> Boolean.valueOf(row.getField("deputy_may"))));
    }

    private void addMembership(
            NamedCsvRecord row,
            Map<String, OrganisationId> places,
            Map<String, PersonId> persons,
            Map<String, Boolean> proven) {
        var from = fromDay(row);
        var until = row.getField("until_day").isEmpty() ? null : today.day().plusDays(days(row, "until_day"));
        var mandates = Arrays.stream(row.getField("roles").split(" "))
                .map(role -> {
                    var key = row.getField("person_key") + row.getField("organisation_key") + role;
                    return new Mandate(
                            Role.valueOf(role), from, until, proven.containsKey(key), proven.getOrDefault(key, false));
                })
                .toList();
        memberships.add(new Membership(
                ids.next(),
                known(places, row, "organisation_key"),
                known(persons, row, "person_key"),
                mandates,
                morning(from)));
    }

    static <T> T known(Map<String, T> things, NamedCsvRecord row, String column) {
        var key = row.getField(column);
        var thing = things.get(key);
        if (thing == null) {
            throw new IllegalStateException("the demonstration's files know no " + column + " " + key);
        }
        return thing;
    }

    private LocalDate fromDay(NamedCsvRecord row) {
        return today.day().plusDays(days(row, "from_day"));
    }

    static int days(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    static Instant morning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
