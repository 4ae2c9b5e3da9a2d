package eu.koinon.organisations.interest.calls;

import eu.koinon.kernel.Database;
import eu.koinon.kernel.Ids;
import eu.koinon.kernel.PersonId;
import eu.koinon.kernel.Within;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes calls, row by row. Whoever writes holds the call. */
@ApplicationScoped
class CallWriting {

    @Inject
    private Database database;

    @Inject
    @Within
    private DataSource within;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    CallId add(CallForm.Read call) {
        var id = new CallId(ids.next());
        database.change(
                within,
                "INSERT INTO organisations.interest_call (id, state, renewal, languages, zone, deadline_local,"
                        + " deadline, created_at, version) VALUES (?, 'DRAFT', ?, ?, ?, ?, ?, ?, 1)",
                id.value(),
                call.renewal(),
                String.join(" ", call.languages()),
                call.deadline().zone().getId(),
                call.deadline().local(),
                utc(call.deadline().moment()),
                utc(clock.instant()));
        texts(id, call);
        return id;
    }

    void frame(CallId id, CallForm.Read call) {
        database.change(
                within,
                "UPDATE organisations.interest_call SET renewal = ?, languages = ?, zone = ?, deadline_local = ?,"
                        + " deadline = ? WHERE id = ?",
                call.renewal(),
                String.join(" ", call.languages()),
                call.deadline().zone().getId(),
                call.deadline().local(),
                utc(call.deadline().moment()),
                id.value());
    }

    void texts(CallId id, CallForm.Read call) {
        text(id, id.value(), TextPart.TITLE, call.title());
        text(id, id.value(), TextPart.SUMMARY, call.summary());
        text(id, id.value(), TextPart.BODY, call.body());
    }

    void text(CallId call, UUID thing, TextPart part, Texts texts) {
        database.change(
                within,
                "DELETE FROM organisations.interest_text WHERE call_id = ? AND thing_id = ? AND part = ?",
                call.value(),
                thing,
                part.name());
        texts.sorted()
                .forEach((language, words) -> database.change(
                        within,
                        "INSERT INTO organisations.interest_text (call_id, thing_id, part, language, words)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        call.value(),
                        thing,
                        part.name(),
                        language,
                        words));
    }

    QuestionId addQuestion(CallId call, int place, QuestionForm.Read question, Meaning meaning) {
        var id = new QuestionId(ids.next());
        database.change(
                within,
                "INSERT INTO organisations.interest_question (id, call_id, place, kind, meaning, required, least, most)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                call.value(),
                place,
                question.kind().name(),
                meaning.name(),
                question.required(),
                question.least(),
                question.most());
        text(call, id.value(), TextPart.LABEL, question.label());
        text(call, id.value(), TextPart.HELP, question.help());
        for (int i = 0; i < question.options().size(); i++) {
            addOption(call, id, i, question.options().get(i));
        }
        return id;
    }

    /** What it asks for, and its options anew where they are others: nobody has answered it yet. */
    void question(CallId call, Question before, QuestionForm.Read now) {
        database.change(
                within,
                "UPDATE organisations.interest_question SET required = ?, least = ?, most = ? WHERE id = ?",
                now.required(),
                now.least(),
                now.most(),
                before.id().value());
        for (int i = now.options().size(); i < before.options().size(); i++) {
            var gone = before.options().get(i).id();
            text(call, gone, TextPart.LABEL, Texts.NONE);
            database.change(within, "DELETE FROM organisations.interest_option WHERE id = ?", gone);
        }
        for (int i = before.options().size(); i < now.options().size(); i++) {
            addOption(call, before.id(), i, now.options().get(i));
        }
        questionTexts(call, before, now);
    }

    void questionTexts(CallId call, Question before, QuestionForm.Read now) {
        text(call, before.id().value(), TextPart.LABEL, now.label());
        text(call, before.id().value(), TextPart.HELP, now.help());
        for (int i = 0; i < Math.min(before.options().size(), now.options().size()); i++) {
            text(
                    call,
                    before.options().get(i).id(),
                    TextPart.LABEL,
                    now.options().get(i));
        }
    }

    private void addOption(CallId call, QuestionId question, int place, Texts label) {
        var id = ids.next();
        database.change(
                within,
                "INSERT INTO organisations.interest_option (id, call_id, question_id, place) VALUES (?, ?, ?, ?)",
                id,
                call.value(),
                question.value(),
                place);
        text(call, id, TextPart.LABEL, label);
    }

    void removeQuestion(CallId call, Question question) {
        text(call, question.id().value(), TextPart.LABEL, Texts.NONE);
        text(call, question.id().value(), TextPart.HELP, Texts.NONE);
        question.options().forEach(option -> text(call, option.id(), TextPart.LABEL, Texts.NONE));
        database.change(
                within,
                "DELETE FROM organisations.interest_question WHERE id = ?",
                question.id().value());
    }

    void orderQuestions(List<Question> inOrder) {
        for (int place = 0; place < inOrder.size(); place++) {
            database.change(
                    within,
                    "UPDATE organisations.interest_question SET place = ? WHERE id = ?",
                    place,
                    inOrder.get(place).id().value());
        }
    }

    CriterionId addCriterion(CallId call, int place, int weight, Texts label, Texts help) {
        var id = new CriterionId(ids.next());
        database.change(
                within,
                "INSERT INTO organisations.interest_criterion (id, call_id, place, weight) VALUES (?, ?, ?, ?)",
                id.value(),
                call.value(),
                place,
                weight);
        text(call, id.value(), TextPart.LABEL, label);
        text(call, id.value(), TextPart.HELP, help);
        return id;
    }

    void criterion(CallId call, CriterionId criterion, int weight, Texts label, Texts help) {
        database.change(
                within,
                "UPDATE organisations.interest_criterion SET weight = ? WHERE id = ?",
                weight,
                criterion.value());
        text(call, criterion.value(), TextPart.LABEL, label);
        text(call, criterion.value(), TextPart.HELP, help);
    }

    void removeCriterion(CallId call, CriterionId criterion) {
        text(call, criterion.value(), TextPart.LABEL, Texts.NONE);
        text(call, criterion.value(), TextPart.HELP, Texts.NONE);
        database.change(within, "DELETE FROM organisations.interest_criterion WHERE id = ?", criterion.value());
    }

    void publish(CallId call) {
        database.change(
                within,
                "UPDATE organisations.interest_call SET state = 'PUBLISHED', published_at = ? WHERE id = ?",
                utc(clock.instant()),
                call.value());
    }

    void close(CallId call) {
        database.change(
                within,
                "UPDATE organisations.interest_call SET state = 'CLOSED', closed_at = ? WHERE id = ?",
                utc(clock.instant()),
                call.value());
    }

    void extend(InterestCall call, Deadline after, String reason, PersonId by) {
        database.change(
                within,
                "INSERT INTO organisations.interest_extension (id, call_id, before, after, reason, by_person, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                call.id().value(),
                utc(call.deadline()),
                utc(after.moment()),
                reason,
                by.value(),
                utc(clock.instant()));
        database.change(
                within,
                "UPDATE organisations.interest_call SET deadline_local = ?, deadline = ?, zone = ? WHERE id = ?",
                after.local(),
                utc(after.moment()),
                after.zone().getId(),
                call.id().value());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
