package eu.koinon.web.pages.interest;

import eu.koinon.kernel.messages.Language;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.interest.calls.CallForm;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.web.look.Choice;
import eu.koinon.web.look.Frames;
import eu.koinon.web.look.Page;
import eu.koinon.web.look.Section;
import eu.koinon.web.pages.account.TimeZones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of what a call says and until when it is open, for a new one and for one that is there. */
@ApplicationScoped
class CallTexts {

    @Inject
    private Frames frames;

    @Inject
    private Messages messages;

    @Inject
    private TimeZones timeZones;

    Page page(@Nullable InterestCall call, CallForm typed) {
        var m = frames.words();
        var frame = frames.of(call == null ? m.t("interest.new") : m.t("interest.texts"), Section.INTEREST);
        var chosen = typed.languages() == null ? List.<String>of() : typed.languages();
        var page = Page.of("pages/interest/texts.jte", frame)
                .with("typed", typed)
                .with("day", DayTyped.of(typed.date()))
                .with("offered", frame.languages())
                .with(
                        "translations",
                        frame.languages().stream()
                                .filter(language -> !language.tag().equals("en"))
                                .map(language ->
                                        Choice.of(language.tag(), language.name(), chosen.contains(language.tag())))
                                .toList())
                .with("zones", timeZones.choices(m, typed.zone()))
                .naming(names(m));
        return call == null ? page : page.with("call", call);
    }

    private Map<String, String> names(Words m) {
        var names = new HashMap<String, String>();
        names.putAll(named(m, "title", m.t("interest.call-title"), offered()));
        names.putAll(named(m, "summary", m.t("interest.call-summary"), offered()));
        names.putAll(named(m, "body", m.t("interest.call-body"), offered()));
        names.put("date", m.t("interest.last-day"));
        names.put("time", m.t("interest.last-time"));
        return names;
    }

    /** What the fields of one text in several languages are called. */
    static Map<String, String> named(Words m, String field, String label, List<String> languages) {
        return languages.stream()
                .collect(Collectors.toMap(tag -> field + "." + tag, tag -> label + " – " + m.languageName(tag)));
    }

    static CallForm form(InterestCall call) {
        return new CallForm(
                call.renewal(),
                call.languages(),
                call.deadlineLocal().toLocalDate().toString(),
                call.deadlineLocal().toLocalTime().toString(),
                call.zone().getId(),
                call.title().byLanguage(),
                call.summary().byLanguage(),
                call.body().byLanguage());
    }

    CallForm read(MultivaluedMap<String, String> sent) {
        return new CallForm(
                sent.containsKey("renewal"),
                sent.getOrDefault("languages", List.of()),
                Sent.day(sent, "date"),
                Sent.part(sent, "time"),
                Sent.part(sent, "timeZone"),
                Sent.texts(sent, "title", offered()),
                Sent.texts(sent, "summary", offered()),
                Sent.texts(sent, "body", offered()));
    }

    List<String> offered() {
        return messages.offered().stream().map(Language::tag).toList();
    }
}
