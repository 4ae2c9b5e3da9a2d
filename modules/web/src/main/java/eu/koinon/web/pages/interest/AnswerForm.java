package eu.koinon.web.pages.interest;

import eu.koinon.access.Secret;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.Country;
import eu.koinon.organisations.directory.Level;
import eu.koinon.organisations.interest.applications.AnswerRules;
import eu.koinon.organisations.interest.applications.ApplicationCopy;
import eu.koinon.organisations.interest.applications.ApplicationPage;
import eu.koinon.organisations.interest.applications.SaveAnswers;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionId;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.web.look.Choice;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of an application: what it shows, and what of it somebody has changed. Two people who fill in different
 * questions change different answers, though each sends the whole form.
 */
public final class AnswerForm {

    private static final String WAS = "was-";
    private static final int SHORT = 8;

    private AnswerForm() {}

    /** What somebody typed, by question, and which version of the answer they had before them. */
    record Typed(Map<QuestionId, String> words, Map<QuestionId, String> was) {

        /** The questions whose answers are not as they were shown. */
        Set<QuestionId> mine() {
            return changed().stream().map(SaveAnswers.Given::question).collect(Collectors.toSet());
        }

        /** The answers that are not as they were shown. */
        List<SaveAnswers.Given> changed() {
            var changed = new ArrayList<SaveAnswers.Given>();
            words.forEach((question, text) -> {
                var parts = was.getOrDefault(question, "").split("\\.", 2);
                var shown = parts.length == 2 ? parts[1] : "";
                if (!digest(text).equals(shown)) {
                    changed.add(new SaveAnswers.Given(question, text, version(parts[0])));
                }
            });
            return changed;
        }

        private static long version(String text) {
            return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        }
    }

    static Typed read(ApplicationPage page, MultivaluedMap<String, String> sent) {
        var words = new HashMap<QuestionId, String>();
        var was = new HashMap<QuestionId, String>();
        for (var question : page.call().questions()) {
            var version = sent.getFirst(WAS + question.id());
            if (question.kind() != QuestionKind.FILE && version != null) {
                words.put(question.id(), typed(question, sent));
                was.put(question.id(), version);
            }
        }
        return new Typed(words, was);
    }

    private static String typed(Question question, MultivaluedMap<String, String> sent) {
        var field = AnswerRules.field(question);
        return switch (question.kind()) {
            case DATE -> Sent.day(sent, field);
            case CHOICES -> String.join("\n", sent.getOrDefault(field, List.of()));
            case DECLARATION -> sent.containsKey(field) ? AnswerRules.YES : "";
            case TEXT, LONG_TEXT, CHOICE, NUMBER, FILE -> plain(sent.getFirst(field));
        };
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** The form as it is stored. */
    public static List<QuestionView> views(Words m, ApplicationPage page) {
        return views(m, page, new Typed(Map.of(), Map.of()), Set.of(), Set.of());
    }

    /**
     * The form with what was typed in it. Where nothing was typed it shows what is stored now: a colleague may have
     * written there meanwhile.
     *
     * @param held questions whose answers are not kept: their versions stay those that the person had
     * @param clashing questions that a colleague has answered meanwhile: they are shown both
     */
    static List<QuestionView> views(
            Words m, ApplicationPage page, Typed typed, Set<QuestionId> held, Set<QuestionId> clashing) {
        var mine = typed.mine();
        return page.call().questions().stream()
                .map(question -> view(m, page, question, mine.contains(question.id()), typed, held, clashing))
                .toList();
    }

    private static QuestionView view(
            Words m,
            ApplicationPage page,
            Question question,
            boolean mine,
            Typed typed,
            Set<QuestionId> held,
            Set<QuestionId> clashing) {
        var language = m.language().tag();
        var answer = page.answer(question.id()).orElse(null);
        var stored = answer == null ? "" : answer.words();
        var value = mine ? typed.words().getOrDefault(question.id(), stored) : stored;
        var fresh = fresh(page, question);
        var was = mine && held.contains(question.id()) ? typed.was().getOrDefault(question.id(), fresh) : fresh;
        var spoken = question.label().languageIn(language);
        return new QuestionView(
                question,
                AnswerRules.field(question),
                question.label().in(language),
                spoken.equals(language) ? null : spoken,
                question.help().isEmpty() ? null : question.help().in(language),
                value,
                was,
                ApplicationCopy.inWords(m, question, stored),
                DayTyped.of(value),
                choices(m, question, value),
                page.files(question.id()),
                answer,
                clashing.contains(question.id()) ? ApplicationCopy.inWords(m, question, stored) : null);
    }

    /**
     * The versions that a form goes on with after some of its answers were kept. All others stay: what they show on the
     * screen is as old as it was.
     */
    static Map<String, String> versions(ApplicationPage page, Typed typed, Set<QuestionId> kept) {
        var versions = new LinkedHashMap<String, String>();
        for (var question : page.call().questions()) {
            var was = typed.was().get(question.id());
            if (was != null) {
                versions.put(WAS + question.id(), kept.contains(question.id()) ? fresh(page, question) : was);
            }
        }
        return versions;
    }

    private static String fresh(ApplicationPage page, Question question) {
        var answer = page.answer(question.id()).orElse(null);
        return answer == null ? "0." + digest("") : answer.version() + "." + digest(answer.words());
    }

    private static List<Choice> choices(Words m, Question question, String value) {
        var chosen = List.of(value.split("\n"));
        if (question.meaning() == Meaning.COUNTRY) {
            var order = m.order();
            return Country.all().stream()
                    .map(country ->
                            Choice.of(country.code(), m.country(country.code()), chosen.contains(country.code())))
                    .sorted((one, other) -> order.compare(one.label(), other.label()))
                    .toList();
        }
        if (question.meaning() == Meaning.LEVEL) {
            return Arrays.stream(Level.values())
                    .map(level -> Choice.of(level.name(), m.of(level), chosen.contains(level.name()))
                            .withHint(m.of(level, "hint")))
                    .toList();
        }
        return question.options().stream()
                .map(option -> Choice.of(
                        option.id().toString(),
                        option.label().in(m.language().tag()),
                        chosen.contains(option.id().toString())))
                .toList();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Secret.hash(text), 0, SHORT);
    }
}
