package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.InvalidFields;
import eu.koinon.kernel.Missing;
import eu.koinon.kernel.SignInNeeded;
import eu.koinon.kernel.StaleVersion;
import eu.koinon.organisations.interest.calls.CallForm;
import eu.koinon.organisations.interest.calls.CallProblem;
import eu.koinon.organisations.interest.calls.CallState;
import eu.koinon.organisations.interest.calls.CloseCall;
import eu.koinon.organisations.interest.calls.CreateCall;
import eu.koinon.organisations.interest.calls.EditCall;
import eu.koinon.organisations.interest.calls.EditQuestions;
import eu.koinon.organisations.interest.calls.ExtendDeadline;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.PublishCall;
import eu.koinon.organisations.interest.calls.QuestionForm;
import eu.koinon.organisations.interest.calls.ReadCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class CallsTest extends Interested {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_begin_with_the_usual_questions_in_the_languages_of_the_call() throws Exception {
            var call = draft(false);

            assertThat(call.state()).isEqualTo(CallState.DRAFT);
            assertThat(call.languages()).containsExactly("en", "de");
            assertThat(asks(call, Meaning.NAME).label().byLanguage()).containsOnlyKeys("en", "de");
            assertThat(call.criteria()).hasSize(4);
            assertThat(call.missing("de")).isEqualTo(1); // the summary of the form
        }

        @Test
        void all_that_is_wrong_is_told_at_once() {
            var form = new CallForm(
                    false,
                    List.of("xx"),
                    "2026-02-31",
                    "25:00",
                    "Mars/Olympus",
                    Map.of("de", "Nur deutsch"),
                    Map.of(),
                    Map.of());

            assertThatThrownBy(() -> stage.as(
                            cora, secretariat, () -> use(CreateCall.class).create(form)))
                    .isInstanceOfSatisfying(InvalidFields.class, problem -> assertThat(problem.fields())
                            .extracting(field -> field.field() + " " + field.key())
                            .contains("languages choose-one", "date not-a-day", "time not-a-time", "zone choose-one")
                            .contains("title.en required"));
        }

        @Test
        void I_add_move_change_and_remove_questions_of_a_draft() throws Exception {
            var call = draft(false);
            var added = change(call, version -> use(EditQuestions.class)
                    .add(call.id(), version, question("CHOICE", "Which?", "One\nTwo")));
            var mine = added.questions().get(added.questions().size() - 1);
            assertThat(mine.options()).hasSize(2);

            var moved = change(added, version -> use(EditQuestions.class).move(call.id(), mine.id(), version, true));
            assertThat(moved.questions().get(moved.questions().size() - 2).id()).isEqualTo(mine.id());

            var changed = change(moved, version -> use(EditQuestions.class)
                    .change(call.id(), mine.id(), version, question("CHOICE", "Which one?", "One\nTwo\nThree")));
            assertThat(changed.question(mine.id()).orElseThrow().options())
                    .hasSize(3)
                    .startsWith(mine.options().get(0), mine.options().get(1));

            var removed = change(changed, version -> use(EditQuestions.class).remove(call.id(), mine.id(), version));
            assertThat(removed.question(mine.id())).isEmpty();
        }

        @Test
        void translated_options_have_as_many_lines_as_the_English_ones() throws Exception {
            var call = draft(false);
            var form = new QuestionForm(
                    "CHOICE", true, "", "", Map.of("en", "Which?"), Map.of(), Map.of("en", "One\nTwo", "de", "Eins"));

            assertThatThrownBy(() ->
                            change(call, version -> use(EditQuestions.class).add(call.id(), version, form)))
                    .satisfies(problem -> assertThat(wrong(problem)).containsExactly("as-many-options"));
        }

        @Test
        void the_name_and_the_country_stay() throws Exception {
            var call = draft(false);

            assertThatThrownBy(() -> change(call, version -> use(EditQuestions.class)
                            .remove(call.id(), asks(call, Meaning.NAME).id(), version)))
                    .isInstanceOf(CallProblem.QuestionNeeded.class);
        }

        @Test
        void of_two_who_change_a_call_the_second_is_told_and_nothing_is_lost() throws Exception {
            var call = draft(false);
            change(call, version -> use(EditQuestions.class).add(call.id(), version, question("TEXT", "More?", "")));

            assertThatThrownBy(() ->
                            change(call, version -> use(EditCall.class).edit(call.id(), version, form(false, 30))))
                    .isInstanceOf(StaleVersion.class);
        }

        @Test
        void once_published_its_questions_stay_and_texts_can_be_corrected() throws Exception {
            var call = open(false);
            var name = asks(call, Meaning.NAME);

            assertThatThrownBy(() -> change(call, version -> use(EditQuestions.class)
                            .add(call.id(), version, question("TEXT", "More?", ""))))
                    .isInstanceOf(CallProblem.PublishedAlready.class);
            var corrected = change(call, version -> use(EditQuestions.class)
                    .change(call.id(), name.id(), version, question("TEXT", "The legal name", "")));

            assertThat(corrected.question(name.id()).orElseThrow()).satisfies(now -> {
                assertThat(now.label().in("en")).isEqualTo("The legal name");
                assertThat(now.most()).isEqualTo(name.most());
                assertThat(now.required()).isTrue();
            });
        }

        @Test
        void I_put_a_deadline_off_with_a_reason_and_never_bring_it_forward() throws Exception {
            var call = open(false);
            var later = call.deadlineLocal().plusDays(7);

            assertThatThrownBy(() -> extend(call, later.toLocalDate().toString(), " "))
                    .satisfies(problem -> assertThat(wrong(problem)).containsExactly("required"));
            assertThatThrownBy(
                            () -> extend(call, later.minusDays(9).toLocalDate().toString(), "sooner"))
                    .satisfies(problem -> assertThat(wrong(problem)).containsExactly("deadline-not-later"));

            assertThat(extend(call, later.toLocalDate().toString(), "A holiday").deadlineLocal())
                    .isEqualTo(later);
            assertThat(count(
                            "SELECT count(*) FROM organisations.interest_extension WHERE call_id = ?",
                            call.id().value()))
                    .isEqualTo(1);
        }

        @Test
        void a_closed_call_stays_closed() throws Exception {
            var call = open(false);
            var closed = change(call, version -> use(CloseCall.class).close(call.id(), version));

            assertThat(closed.state()).isEqualTo(CallState.CLOSED);
            assertThatThrownBy(() ->
                            change(closed, version -> use(PublishCall.class).publish(call.id(), version)))
                    .isInstanceOf(CallProblem.PublishedAlready.class);
        }

        private InterestCall extend(InterestCall call, String date, String reason) throws Exception {
            return change(call, version -> use(ExtendDeadline.class)
                    .extend(call.id(), version, new ExtendDeadline.Request(date, "17:00", reason)));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_visitor {

        @Test
        void I_see_what_is_published_and_no_draft() throws Exception {
            var draft = draft(false);
            var open = open(false);

            assertThat(stage.asVisitor(() -> use(ListCalls.class).list()).items())
                    .extracting(line -> line.id())
                    .contains(open.id())
                    .doesNotContain(draft.id());
            assertThat(stage.asVisitor(() -> use(ReadCall.class).read(open.id()))
                            .questions())
                    .isNotEmpty();
            assertThatThrownBy(() -> stage.asVisitor(() -> use(ReadCall.class).read(draft.id())))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void it_is_open_until_the_deadline_and_not_at_it() throws Exception {
            var call = open(false);

            assertThat(call.isOpen(call.deadline().minusNanos(1))).isTrue();
            assertThat(call.isOpen(call.deadline())).isFalse();
            assertThat(call.isOpen(call.deadline().plus(Duration.ofDays(1)))).isFalse();
        }

        @Test
        void I_prepare_none() {
            assertThatThrownBy(() -> stage.asVisitor(() -> use(CreateCall.class).create(form(false, 9))))
                    .isInstanceOf(SignInNeeded.class);
        }
    }

    @Test
    void a_members_admin_prepares_none_and_sees_no_draft() throws Exception {
        var draft = draft(false);

        assertThatThrownBy(
                        () -> stage.as(ada, harbour, () -> use(CreateCall.class).create(form(false, 9))))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(
                        () -> stage.as(ada, harbour, () -> use(ReadCall.class).read(draft.id())))
                .isInstanceOf(Missing.class);
    }

    private interface Change {
        InterestCall make(long version) throws Exception;
    }

    private InterestCall change(InterestCall call, Change change) throws Exception {
        return stage.as(cora, secretariat, () -> change.make(call.version()));
    }

    private static QuestionForm question(String kind, String label, String options) {
        return new QuestionForm(kind, true, "", "", Map.of("en", label), Map.of(), Map.of("en", options));
    }
}
