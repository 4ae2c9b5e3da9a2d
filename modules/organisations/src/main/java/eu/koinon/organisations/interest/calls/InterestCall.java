package eu.koinon.organisations.interest.calls;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call for expression of interest. Its form is made while it is a draft. Once it is published its questions stay as
 * they are, for people have answered them; texts may be corrected and the deadline put off. It ends with its deadline or
 * when a coordinator closes it.
 *
 * @param renewal whether sitting members reapply
 * @param languages BCP 47 tags, English first
 * @param deadlineLocal what was agreed, on the clocks of the zone
 * @param firstDeadline what the deadline was before it was put off; nothing when it never was
 * @param version to be sent back with a change
 */
public record InterestCall(
        CallId id,
        CallState state,
        boolean renewal,
        List<String> languages,
        ZoneId zone,
        LocalDateTime deadlineLocal,
        Instant deadline,
        @Nullable Instant firstDeadline,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        Texts title,
        Texts summary,
        Texts body,
        List<Question> questions,
        List<Criterion> criteria,
        long version) {

    public InterestCall {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        criteria = List.copyOf(criteria);
    }

    /** Whether it takes applications at this moment: until the deadline, and not at it. */
    public boolean isOpen(Instant now) {
        return state == CallState.PUBLISHED && now.isBefore(deadline);
    }

    public boolean isDraft() {
        return state == CallState.DRAFT;
    }

    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Question> meaning(Meaning meaning) {
        return questions.stream()
                .filter(question -> question.meaning() == meaning)
                .findFirst();
    }

    /** How many texts are not translated into a language. */
    public long missing(String language) {
        return texts().filter(text -> text.isMissingIn(language)).count();
    }

    private Stream<Texts> texts() {
        return Stream.of(
                        Stream.of(title, summary, body),
                        questions.stream()
                                .flatMap(question -> Stream.concat(
                                        Stream.of(question.label(), question.help()),
                                        question.options().stream().map(Option::label))),
                        criteria.stream().flatMap(criterion -> Stream.of(criterion.label(), criterion.help())))
                .flatMap(each -> each);
    }
}
