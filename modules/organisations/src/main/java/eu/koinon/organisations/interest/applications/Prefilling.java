package eu.koinon.organisations.interest.applications;

import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.directory.OrganisationPage;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Option;
import eu.koinon.organisations.interest.calls.Question;
import eu.koinon.organisations.interest.calls.QuestionKind;
import eu.koinon.organisations.interest.calls.Texts;
import eu.koinon.organisations.profile.Details;
import eu.koinon.organisations.profile.Entries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Begins a member's application with what its profile says, so that nobody retypes it. */
@ApplicationScoped
class Prefilling {

    @Inject
    private ApplicationWriting writing;

    @Inject
    private Entries entries;

    @Inject
    private Messages messages;

    /** @param language of whoever goes on with it: texts are taken in it where there are such */
    void prefill(InterestCall call, ApplicationId application, HolderId by, OrganisationPage profile, String language) {
        var details = Details.of(profile.id(), entries.of(profile.id()), null, 0);
        for (var question : call.questions()) {
            var words = known(question, profile, details, language);
            if (!words.isEmpty() && words.length() <= limit(question)) {
                writing.answer(application, question.id(), words, by);
            }
        }
    }

    private static long limit(Question question) {
        return question.kind().hasOptions() ? Long.MAX_VALUE : question.limit();
    }

    private String known(Question question, OrganisationPage profile, Details details, String language) {
        return switch (question.meaning()) {
            case NONE -> question.kind() == QuestionKind.CHOICES ? fields(question, details) : "";
            case NAME -> details.legalNames().getOrDefault(language, profile.name());
            case COUNTRY -> profile.country().code();
            case TOWN -> profile.city();
            case LEVEL -> profile.level().name();
            case WEBSITE -> Objects.requireNonNullElse(profile.website(), "");
            case SUMMARY -> summary(profile, language);
        };
    }

    /** A call's fields of work are its own; those that are called like the directory's mean the same. */
    private String fields(Question question, Details details) {
        var english = messages.in(Texts.PIVOT);
        var names = details.workFields().stream().map(english::of).collect(Collectors.toSet());
        var chosen = question.options().stream()
                .filter(option -> names.contains(option.label().in(Texts.PIVOT)))
                .map(Option::id)
                .map(Object::toString)
                .toList();
        return chosen.size() <= question.limit() ? String.join("\n", chosen) : "";
    }

    private static String summary(OrganisationPage profile, String language) {
        var first =
                switch (language) {
                    case "de" -> profile.summaryDe();
                    case "fr" -> profile.summaryFr();
                    default -> profile.summaryEn();
                };
        for (var text : Arrays.asList(first, profile.summaryEn(), profile.summaryDe(), profile.summaryFr())) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
