package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.NameReviewers;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.ReviewFilter;
import eu.koinon.organisations.interest.review.ReviewProblem;
import eu.koinon.organisations.interest.review.TrialDecided;
import eu.koinon.organisations.interest.review.TrialForm;
import eu.koinon.organisations.interest.review.TryBalance;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("As a coordinator")
class FairDecisionsTest extends Reviewed {

    @Nested
    @DisplayName("who decides by a trial")
    class ByTrial {

        @Test
        @DisplayName("I decline nothing whose marks I must not see, and am told how many are left")
        void hidden() throws Exception {
            var other = another();
            mark(other, nora, quay, 4);
            finish(ada, harbour, 5, true);
            finish(nora, quay, 5, true);
            panel(cora);
            var second = coordinator();
            stage.as(second, secretariat, () -> use(AssignReviewers.class).assign(application, cora));
            var trial = asCora(() ->
                    use(TryBalance.class).begin(call.id(), new TrialForm("Other", "", List.of(other.toString()))));
            assertThat(trial.hidden()).isEqualTo(1);

            var done = byTrial(trial.trial().id(), trial.trial().version());

            assertThat(done).isEqualTo(new TrialDecided(1, 1, 0));
            assertThat(line().decision()).isNull();
            assertThat(line(other).decision().outcome()).isEqualTo(Outcome.ACCEPTED);
        }

        @Test
        @DisplayName("I decline nothing that nobody has finished marking, and am told how many are left")
        void unmarked() throws Exception {
            var other = another();
            mark(other, nora, quay, 4);
            var trial = asCora(() ->
                    use(TryBalance.class).begin(call.id(), new TrialForm("Other", "", List.of(other.toString()))));

            var done = byTrial(trial.trial().id(), trial.trial().version());

            assertThat(done).isEqualTo(new TrialDecided(1, 0, 1));
            assertThat(line().decision()).isNull();
        }

        private TrialDecided byTrial(eu.koinon.organisations.interest.review.TrialId trial, long version)
                throws Exception {
            var decided = list(ReviewFilter.ALL).plan().decided();
            return asCora(() -> use(Decide.class).byTrial(call.id(), trial, decided, version, "0"));
        }
    }

    @Nested
    @DisplayName("who reviews as well")
    class Reviewing {

        @Test
        @DisplayName("I neither give nor take a review of my own")
        void another_does() throws Exception {
            panel(cora);

            assertThatThrownBy(() -> asCora(() -> use(AssignReviewers.class).assign(application, cora)))
                    .isInstanceOf(ReviewProblem.AnotherCoordinator.class);
            assertThat(asCora(() -> use(AssignReviewers.class).choices(application)))
                    .extracting(each -> each.person())
                    .doesNotContain(cora);

            given(application);
            assertThatThrownBy(() -> asCora(() -> use(AssignReviewers.class).takeAway(application, cora)))
                    .isInstanceOf(ReviewProblem.AnotherCoordinator.class);
        }

        @Test
        @DisplayName("what was taken from me I do not get again: meanwhile I could read what others found")
        void not_again() throws Exception {
            panel(cora);
            var second = given(application);
            stage.as(second, secretariat, () -> use(AssignReviewers.class).takeAway(application, cora));

            assertThatThrownBy(() -> stage.as(second, secretariat, () -> use(AssignReviewers.class)
                            .assign(application, cora)))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
        }

        @Test
        @DisplayName("nor what I lost by leaving the panel and coming back")
        void not_by_the_panel() throws Exception {
            panel(cora);
            var second = given(application);
            asCora(() -> use(NameReviewers.class).remove(call.id(), cora));
            panel(cora);

            shareOut();
            assertThatThrownBy(() -> stage.as(second, secretariat, () -> use(AssignReviewers.class)
                            .assign(application, cora)))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
            assertThat(line().counting()).extracting(review -> review.person()).containsExactlyInAnyOrder(ada, nora);
        }

        private eu.koinon.kernel.PersonId given(ApplicationId id) throws Exception {
            var second = coordinator();
            stage.as(second, secretariat, () -> use(AssignReviewers.class).assign(id, cora));
            return second;
        }
    }
}
