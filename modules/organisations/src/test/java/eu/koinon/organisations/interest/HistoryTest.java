package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Missing;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationProblem;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ApplicationTwins;
import eu.koinon.organisations.interest.applications.FindTwins;
import eu.koinon.organisations.interest.applications.ReadSubmissions;
import eu.koinon.organisations.interest.applications.Submission;
import eu.koinon.organisations.interest.applications.WithdrawApplication;
import eu.koinon.organisations.interest.calls.ExtendDeadline;
import eu.koinon.organisations.interest.calls.Extension;
import eu.koinon.organisations.interest.calls.ListExtensions;
import eu.koinon.organisations.interest.calls.Meaning;
import eu.koinon.organisations.interest.calls.QuestionKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class HistoryTest extends Interested {

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_coordinator {

        @Test
        void I_see_what_was_changed_each_time_that_it_was_submitted() throws Exception {
            var call = publish(draft(false));
            var secret = begin(call, address());
            save(secret, everything(call, "Harbour Light"));
            attach(secret, asks(call, QuestionKind.FILE).id(), "statutes.pdf", "old");
            submit(secret);
            save(secret, given(asks(call, Meaning.NAME), "Harbour Lights", 1));
            attach(secret, asks(call, QuestionKind.FILE).id(), "accounts.pdf", "new");

            var list = submissions(secret);

            assertThat(list).extracting(Submission::turn).containsExactly(3, 2, 1);
            assertThat(list).noneMatch(Submission::late);
            assertThat(list.get(0).changes()).singleElement().satisfies(change -> {
                assertThat(change.before()).startsWith("statutes.pdf (SHA-256 ");
                assertThat(change.after()).contains("statutes.pdf", "accounts.pdf");
            });
            assertThat(list.get(1).changes()).singleElement().satisfies(change -> {
                assertThat(change.question()).isEqualTo(asks(call, Meaning.NAME).id());
                assertThat(change.before()).isEqualTo("Harbour Light");
                assertThat(change.after()).isEqualTo("Harbour Lights");
            });
            assertThat(list.get(2).changes()).isEmpty();
        }

        @Test
        void what_is_changed_after_the_deadline_is_marked_as_such() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            submit(secret);
            var before = stage.clock().instant();
            try {
                stage.clock().moveTo(call.deadline());
                admit(application(secret).application().id(), "2", "Their line was down");
                save(secret, given(asks(call, Meaning.NAME), "Two", 1));

                assertThat(submissions(secret)).extracting(Submission::late).containsExactly(true, false);
            } finally {
                stage.clock().moveTo(before);
            }
        }

        @Test
        void I_see_which_others_may_be_of_the_same_organisation_and_why() throws Exception {
            var call = open(false);
            var email = address();
            var one = begin(call, email);
            save(one, everything(call, "Silber-Linde e. V."));
            var sameName = whole(call, "Silberlinde e.V.");
            var sameAddress = whole(call, "Another");
            invite(sameAddress, email);
            var gone = whole(call, "silberlinde EV");
            withdraw(gone);

            var twins = stage.as(cora, secretariat, () -> use(FindTwins.class).find(idOf(one)));

            assertThat(twins.items())
                    .extracting(ApplicationTwins.Twin::id, ApplicationTwins.Twin::sameAddress)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(idOf(sameName), false),
                            org.assertj.core.groups.Tuple.tuple(idOf(sameAddress), true));
        }

        @Test
        void I_see_how_a_deadline_was_put_off_and_those_who_work_on_applications_are_told() throws Exception {
            var call = open(false);
            var email = address();
            begin(call, email);
            var later = call.deadlineLocal().plusDays(7);
            var extended = stage.as(cora, secretariat, () -> use(ExtendDeadline.class)
                    .extend(
                            call.id(),
                            call.version(),
                            new ExtendDeadline.Request(later.toLocalDate().toString(), "17:00", "Two holidays")));

            assertThat(stage.letters().last()).satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo("application-extended");
                assertThat(letter.recipient().value()).isEqualTo(email);
            });
            assertThat(application(stage.letters().lastSecret()).open()).isTrue();
            assertThat(stage.as(cora, secretariat, () -> use(ListExtensions.class)
                                    .list(call.id()))
                            .items())
                    .singleElement()
                    .satisfies(extension -> {
                        assertThat(extension.before()).isEqualTo(call.deadline());
                        assertThat(extension.after()).isEqualTo(extended.deadline());
                        assertThat(extension.reason()).isEqualTo("Two holidays");
                    })
                    .extracting(Extension::by)
                    .isNotEqualTo("–");
        }

        private List<Submission> submissions(String secret) throws Exception {
            var id = idOf(secret);
            return stage.as(cora, secretariat, () -> use(ReadSubmissions.class).read(id));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class As_applicant {

        @Test
        void I_see_my_own_history_and_nobody_elses() throws Exception {
            var secret = whole(open(false), "One");
            submit(secret);

            assertThat(stage.asVisitor(() -> use(ReadSubmissions.class).read(secret)))
                    .singleElement()
                    .extracting(Submission::turn)
                    .isEqualTo(1);
            var id = idOf(secret);
            assertThatThrownBy(() -> stage.as(
                            ada, harbour, () -> use(ReadSubmissions.class).read(id)))
                    .isInstanceOf(Missing.class);
        }

        @Test
        void I_can_withdraw_after_the_deadline_once_and_not_take_it_up_again() throws Exception {
            var call = open(false);
            var secret = whole(call, "One");
            submit(secret);
            var before = stage.clock().instant();
            try {
                stage.clock().moveTo(call.deadline().plus(Duration.ofDays(3)));
                withdraw(secret);

                assertThat(application(secret).application().state()).isEqualTo(ApplicationState.WITHDRAWN);
                assertThatThrownBy(() -> withdraw(secret)).isInstanceOf(ApplicationProblem.Withdrawn.class);
                assertThatThrownBy(() -> stage.asVisitor(() -> {
                            use(WithdrawApplication.class).takeUpAgain(secret);
                            return null;
                        }))
                        .isInstanceOf(ApplicationProblem.TooLate.class);
            } finally {
                stage.clock().moveTo(before);
            }
        }
    }

    private ApplicationId idOf(String secret) throws Exception {
        return application(secret).application().id();
    }
}
