package eu.koinon.organisations.interest.review;

import eu.koinon.kernel.Settings;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.interest.applications.ApplicationRows;
import eu.koinon.organisations.interest.applications.Holder;
import eu.koinon.organisations.interest.calls.InterestCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What would be told to whom: to each who works on an application, in their own language. */
@ApplicationScoped
class Telling {

    @Inject
    private ApplicationRows applications;

    @Inject
    private OutcomeLetters letters;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    private record Kind(Outcome outcome, String language) {}

    /** A letter, and to whom. */
    record Told(ReviewLine line, Decision decision, Holder to, String language, OutcomeLetter.Filled letter) {}

    /** All that nobody has been told of yet, but for what was changed since it was decided about. */
    List<Told> waiting(InterestCall call, List<ReviewLine> lines) {
        var texts = new HashMap<Kind, OutcomeLetter>();
        var told = new ArrayList<Told>();
        for (var line : lines) {
            var decision = line.decision();
            if (decision == null
                    || decision.isTold()
                    || !decision.outcome().isForCoordinators()
                    || !line.isSubmitted()
                    || line.isDecidedBeforeChange()) {
                continue;
            }
            for (var holder : applications.holders(line.application())) {
                var language = messages.offered(holder.language()).isPresent() ? holder.language() : "en";
                var text = texts.computeIfAbsent(
                        new Kind(decision.outcome(), language),
                        kind -> letters.of(call.id(), kind.outcome, kind.language));
                told.add(new Told(line, decision, holder, language, text.fill(values(call, line, decision, language))));
            }
        }
        return told;
    }

    private Map<String, String> values(InterestCall call, ReviewLine line, Decision decision, String language) {
        var words = messages.in(language);
        return Map.of(
                "name", line.name(),
                "number", line.number() == null ? "" : words.number(line.number()),
                "call", call.title().in(language),
                "network", settings.networkName(),
                "reasons", Objects.requireNonNullElse(decision.reasons(), ""),
                "place", decision.place() == null ? "" : words.number(decision.place()));
    }
}
