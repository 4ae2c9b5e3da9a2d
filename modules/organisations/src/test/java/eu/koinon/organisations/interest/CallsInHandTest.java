package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.kernel.Duty;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.calls.ExtendDeadline;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.ListCalls;
import eu.koinon.organisations.interest.calls.ReadCall;
import eu.koinon.organisations.interest.review.CallProgress;
import eu.koinon.organisations.interest.review.CallsInHand;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How far the calls are that somebody still has to do something about. */
class CallsInHandTest extends Interested {

    private InterestCall call;

    @BeforeEach
    void anOpenCall() throws Exception {
        call = open(false);
    }

    @Nested
    class As_coordinator {

        @Test
        void an_open_call_says_how_many_have_applied_and_how_many_still_write() throws Exception {
            submit(whole(call, name("Lantern")));
            whole(call, name("Beacon"));

            var progress = progress();

            assertThat(progress.open()).isTrue();
            assertThat(progress.submitted()).isEqualTo(1);
            assertThat(progress.drafts()).isEqualTo(1);
            assertThat(progress.title().in("de")).isEqualTo("Ein Aufruf");
        }

        @Test
        void an_application_lacks_a_reviewer_until_two_review_it_and_then_waits_for_both() throws Exception {
            var application = applied();
            assertThat(progress().lacking()).isEqualTo(1);

            var first = review(application, "OPEN");
            assertThat(progress().lacking()).isEqualTo(1);
            review(application, "CONFLICT");
            assertThat(progress().lacking()).isEqualTo(1);
            var second = review(application, "OPEN");
            assertThat(progress()).returns(0L, CallProgress::lacking).returns(1L, CallProgress::unfinished);

            finish(first, 3);
            assertThat(progress().unfinished()).isEqualTo(1);
            finish(second, 4);
            assertThat(progress())
                    .returns(0L, CallProgress::unfinished)
                    .returns(0L, CallProgress::disagreements)
                    .returns(1L, CallProgress::undecided);
        }

        @Test
        void two_disagree_when_their_marks_are_far_apart_until_it_is_decided() throws Exception {
            var application = applied();
            finish(review(application, "OPEN"), 1);
            finish(review(application, "OPEN"), 3);
            assertThat(progress().disagreements()).isEqualTo(1);

            decide(application, "DECLINED", false);

            assertThat(progress()).returns(0L, CallProgress::disagreements).returns(0L, CallProgress::undecided);
        }

        @Test
        void a_letter_waits_until_it_is_sent_and_none_for_a_place_that_was_given_up() throws Exception {
            var told = applied();
            var untold = applied();
            var given = applied();
            decide(told, "ACCEPTED", true);
            decide(untold, "ACCEPTED", false);
            decide(given, "GIVEN_UP", false);

            assertThat(progress().untold()).isEqualTo(1);
        }

        @Test
        void a_call_is_out_of_hand_once_it_is_over_and_everybody_has_been_told() throws Exception {
            var application = applied();
            over();
            assertThat(progress().open()).isFalse();

            decide(application, "DECLINED", false);
            assertThat(progress().untold()).isEqualTo(1);
            change(
                    "UPDATE organisations.interest_decision SET sent_at = now() WHERE application_id = ?",
                    application.value());

            assertThat(list()).noneMatch(each -> each.call().equals(call.id()));
        }

        @Test
        void a_draft_of_a_call_is_not_in_hand() throws Exception {
            var draft = draft(false);

            assertThat(list()).noneMatch(each -> each.call().equals(draft.id()));
        }
    }

    @Nested
    class As_a_visitor {

        @Test
        void I_see_that_a_deadline_was_put_off_and_what_it_was_at_first() throws Exception {
            var first = call.deadline();
            extend(40);
            extend(50);

            assertThat(stage.asVisitor(() -> use(ReadCall.class).read(call.id()))
                            .firstDeadline())
                    .isEqualTo(first);
            assertThat(stage.asVisitor(() -> use(ListCalls.class).list()).items())
                    .filteredOn(line -> line.id().equals(call.id()))
                    .extracting(line -> line.firstDeadline())
                    .containsExactly(first);
        }

        @Test
        void I_am_told_nothing_of_the_kind_where_it_never_was() throws Exception {
            assertThat(stage.asVisitor(() -> use(ReadCall.class).read(call.id()))
                            .firstDeadline())
                    .isNull();
        }

        private void extend(int days) throws Exception {
            var form = form(false, days);
            var version = read(call.id()).version();
            stage.as(cora, secretariat, () -> use(ExtendDeadline.class)
                    .extend(call.id(), version, new ExtendDeadline.Request(form.date(), "17:00", "Holidays")));
        }
    }

    private CallProgress progress() throws Exception {
        return list().stream()
                .filter(each -> each.call().equals(call.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<CallProgress> list() throws Exception {
        return stage.fenced(
                cora, secretariat, Duty.NONE, () -> use(CallsInHand.class).list());
    }

    private ApplicationId applied() throws Exception {
        var secret = whole(call, name("Lantern"));
        submit(secret);
        return application(secret).application().id();
    }

    private void over() throws Exception {
        change(
                "UPDATE organisations.interest_call SET deadline = now() - interval '400 days' WHERE id = ?",
                call.id().value());
    }

    private UUID review(ApplicationId application, String state) throws Exception {
        var id = UUID.randomUUID();
        change(
                "INSERT INTO organisations.interest_review (id, call_id, application_id, person_id, organisation_id, state,"
                        + " reason, assigned_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, now(), 1)",
                id,
                call.id().value(),
                application.value(),
                person("Rea").value(),
                harbour.value(),
                state,
                state.equals("CONFLICT") ? "we are friends" : null);
        return id;
    }

    private void finish(UUID review, int mark) throws Exception {
        change(
                "UPDATE organisations.interest_review SET state = 'FINISHED', finished_at = now(), turn = 1 WHERE id = ?",
                review);
        change(
                "INSERT INTO organisations.interest_verdict (review_id, call_id, application_id, person_id, eligible, comment,"
                        + " points) SELECT id, call_id, application_id, person_id, true, '', ? FROM"
                        + " organisations.interest_review WHERE id = ?",
                mark,
                review);
        change(
                "INSERT INTO organisations.interest_mark (review_id, criterion_id, call_id, application_id, person_id, mark,"
                        + " reason) SELECT r.id, c.id, r.call_id, r.application_id, r.person_id, ?, 'why' FROM"
                        + " organisations.interest_review r JOIN organisations.interest_criterion c ON c.call_id = r.call_id"
                        + " WHERE r.id = ?",
                mark,
                review);
    }

    private void decide(ApplicationId application, String outcome, boolean sent) throws Exception {
        change(
                "INSERT INTO organisations.interest_decision (application_id, call_id, outcome, decided_at, sent_at, version)"
                        + " VALUES (?, ?, ?, now(), CASE WHEN ? THEN now() END, 1)",
                application.value(),
                call.id().value(),
                outcome,
                sent);
    }
}
