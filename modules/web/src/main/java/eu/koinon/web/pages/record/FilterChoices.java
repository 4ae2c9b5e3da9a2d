package eu.koinon.web.pages.record;

import eu.koinon.access.CurrentActor;
import eu.koinon.audit.LogEntry;
import eu.koinon.audit.LogPage;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.ListOrganisations;
import eu.koinon.organisations.directory.OrganisationLine;
import eu.koinon.organisations.membership.ListPeople;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the record can be narrowed by. */
@RequestScoped
class FilterChoices {

    private static final String SIGNING_IN = "sign-in:";
    private static final String FEW = "8";

    @Inject
    private ListPeople people;

    @Inject
    private ListOrganisations organisations;

    @Inject
    private CurrentActor current;

    @Inject
    private Frames frames;

    /**
     * Turns a typed name into the organisation, if only one can be meant; the query then asks for that one.
     *
     * @return what it may mean, where that is not clear
     */
    NamedOrganisations resolve(RecordQuery query) {
        var typed = query.typedName().strip();
        if (typed.isEmpty()) {
            return NamedOrganisations.NONE;
        }
        var found = organisations
                .list(new ListOrganisations.Search(typed, null, null, null, FEW))
                .items();
        var exact = found.stream().filter(line -> isCalled(line, typed)).toList();
        var meant = exact.size() == 1 ? exact : found;
        if (meant.size() != 1) {
            return new NamedOrganisations(true, found);
        }
        query.organisation = meant.get(0).id().toString();
        query.named = null;
        return NamedOrganisations.NONE;
    }

    private static boolean isCalled(OrganisationLine line, String typed) {
        return line.name().equalsIgnoreCase(typed) || line.shortName().equalsIgnoreCase(typed);
    }

    /** @param own whether it is an organisation's part, whose people can be chosen from */
    RecordFilters of(RecordQuery query, boolean own, LogPage log) {
        var m = frames.words();
        return new RecordFilters(
                what(m, query.what),
                outcomes(m, query.outcome),
                own ? persons(query) : List.of(),
                own || query.person == null ? null : person(log, query.person),
                query.organisation == null ? null : organisation(log, query.organisation));
    }

    /** Only what is recorded when it is done: whoever looks for a refusal looks by outcome. */
    private static List<Choice> what(Words m, @Nullable String chosen) {
        var order = m.order();
        var acts = Arrays.stream(Act.values())
                .filter(act -> act.done() != null && !act.words().startsWith(SIGNING_IN))
                .map(act -> Choice.of(act.words(), m.of(act), act.words().equals(chosen)));
        var signingIn = Choice.of(SIGNING_IN, m.t("record.signing-in"), SIGNING_IN.equals(chosen));
        return Stream.concat(acts, Stream.of(signingIn))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    private static List<Choice> outcomes(Words m, @Nullable String chosen) {
        return List.of(
                Choice.of("done", m.t("record.done"), "done".equals(chosen)),
                Choice.of("denied", m.t("record.denied"), "denied".equals(chosen)),
                Choice.of("failed", m.t("record.failed"), "failed".equals(chosen)));
    }

    private List<Choice> persons(RecordQuery query) {
        var choices = new ArrayList<Choice>();
        people.list(current.actor().actingFor()).items().forEach(person -> {
            var id = person.person().toString();
            choices.add(Choice.of(id, person.name(), id.equals(query.person)));
        });
        if (query.person != null && !query.person.isBlank() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(Choice.of(query.person, frames.words().t("record.this-person"), true));
        }
        return choices;
    }

    private String person(LogPage log, String id) {
        var known = name(log, LogEntry::person, LogEntry::personName, id);
        return known == null ? frames.words().t("record.this-person") : known;
    }

    private String organisation(LogPage log, String id) {
        var actedOn = name(log, LogEntry::onOrganisation, LogEntry::onOrganisationName, id);
        var known = actedOn == null ? name(log, LogEntry::organisation, LogEntry::organisationName, id) : actedOn;
        return known == null ? frames.words().t("record.this-organisation") : known;
    }

    /** The name that the shown entries give to an id. */
    private static @Nullable String name(
            LogPage log,
            Function<LogEntry, @Nullable Object> id,
            Function<LogEntry, @Nullable String> name,
            String wanted) {
        return log.items().stream()
                .filter(entry -> Objects.toString(id.apply(entry), "").equals(wanted.toLowerCase(Locale.ROOT)))
                .map(name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
