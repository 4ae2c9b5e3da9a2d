package eu.koinon.organisations.interest.calls;

import static eu.koinon.organisations.interest.calls.Meaning.COUNTRY;
import static eu.koinon.organisations.interest.calls.Meaning.LEVEL;
import static eu.koinon.organisations.interest.calls.Meaning.NAME;
import static eu.koinon.organisations.interest.calls.Meaning.NONE;
import static eu.koinon.organisations.interest.calls.Meaning.SUMMARY;
import static eu.koinon.organisations.interest.calls.Meaning.TOWN;
import static eu.koinon.organisations.interest.calls.Meaning.WEBSITE;
import static eu.koinon.organisations.interest.calls.QuestionKind.CHOICE;
import static eu.koinon.organisations.interest.calls.QuestionKind.CHOICES;
import static eu.koinon.organisations.interest.calls.QuestionKind.DECLARATION;
import static eu.koinon.organisations.interest.calls.QuestionKind.FILE;
import static eu.koinon.organisations.interest.calls.QuestionKind.LONG_TEXT;
import static eu.koinon.organisations.interest.calls.QuestionKind.TEXT;

import eu.koinon.kernel.messages.Messages;
import eu.koinon.kernel.messages.Words;
import eu.koinon.organisations.directory.WorkField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions and criteria that most calls begin with, in the call's languages; each can be changed or removed. */
@ApplicationScoped
class UsualQuestions {

    @Inject
    private CallWriting writing;

    @Inject
    private Messages messages;

    private record Usual(
            QuestionKind kind,
            Meaning meaning,
            boolean required,
            @Nullable Long most,
            Function<Words, String> label,
            Function<Words, Optional<String>> help,
            List<Function<Words, String>> options) {}

    void addTo(CallId call, List<String> languages) {
        var place = 0;
        for (var usual : questions()) {
            var read = new QuestionForm.Read(
                    usual.kind,
                    usual.required,
                    null,
                    usual.most,
                    texts(languages, words -> Optional.of(usual.label.apply(words))),
                    texts(languages, usual.help),
                    usual.options.stream()
                            .map(option -> texts(languages, words -> Optional.of(option.apply(words))))
                            .toList());
            writing.addQuestion(call, place++, read, usual.meaning);
        }
        place = 0;
        for (var criterion : criteria()) {
            writing.addCriterion(
                    call, place++, 25, texts(languages, words -> Optional.of(criterion.apply(words))), Texts.NONE);
        }
    }

    private static List<Usual> questions() {
        return List.of(
                ask(TEXT, NAME, true, 200L, m -> m.t("usual.name"), m -> m.t("usual.name-help")),
                ask(CHOICE, COUNTRY, true, null, m -> m.t("usual.country"), null),
                ask(TEXT, TOWN, true, 100L, m -> m.t("usual.town"), null),
                ask(CHOICE, LEVEL, true, null, m -> m.t("usual.level"), null),
                ask(TEXT, WEBSITE, false, 200L, m -> m.t("usual.website"), null),
                ask(LONG_TEXT, SUMMARY, true, 1_000L, m -> m.t("usual.summary"), null),
                new Usual(
                        CHOICES,
                        NONE,
                        true,
                        null,
                        m -> m.t("usual.fields"),
                        m -> Optional.empty(),
                        Arrays.stream(WorkField.values())
                                .<Function<Words, String>>map(field -> m -> m.of(field))
                                .toList()),
                ask(LONG_TEXT, NONE, true, 4_000L, m -> m.t("usual.experience"), m -> m.t("usual.experience-help")),
                ask(TEXT, NONE, true, 200L, m -> m.t("usual.contact"), m -> m.t("usual.contact-help")),
                ask(FILE, NONE, true, 3L, m -> m.t("usual.statutes"), m -> m.t("usual.statutes-help")),
                ask(DECLARATION, NONE, true, null, m -> m.t("usual.declaration"), null));
    }

    private static List<Function<Words, String>> criteria() {
        return List.of(
                m -> m.t("usual.criterion-experience"),
                m -> m.t("usual.criterion-rights"),
                m -> m.t("usual.criterion-independence"),
                m -> m.t("usual.criterion-contribution"));
    }

    private static Usual ask(
            QuestionKind kind,
            Meaning meaning,
            boolean required,
            @Nullable Long most,
            Function<Words, String> label,
            @Nullable Function<Words, String> help) {
        return new Usual(
                kind,
                meaning,
                required,
                most,
                label,
                words -> help == null ? Optional.empty() : Optional.of(help.apply(words)),
                List.of());
    }

    private Texts texts(List<String> languages, Function<Words, Optional<String>> text) {
        var byLanguage = new HashMap<String, String>();
        Stream.concat(Stream.of(Texts.PIVOT), languages.stream()).distinct().forEach(language -> text.apply(
                        messages.in(language))
                .ifPresent(words -> byLanguage.put(language, words)));
        return new Texts(byLanguage);
    }
}
