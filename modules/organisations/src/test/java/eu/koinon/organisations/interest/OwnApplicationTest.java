package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Missing;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.review.AddRemark;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.DeclareConflict;
import eu.koinon.organisations.interest.review.ListMyReviews;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.ReadReview;
import eu.koinon.organisations.interest.review.ReviewProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever applies")
class OwnApplicationTest extends Reviewed {

    @Nested
    @DisplayName("as a reviewer")
    class AsReviewer {

        @Test
        @DisplayName("is not given their own application, shared out or by hand")
        void not_given() throws Exception {
            var own = applicationOf(ada);
            shareOut();

            assertThat(line(own).counting())
                    .extracting(review -> review.person())
                    .containsExactly(nora);
            assertThat(asCora(() -> use(AssignReviewers.class).choices(own)))
                    .extracting(each -> each.person())
                    .doesNotContain(ada);
            assertThatThrownBy(() -> asCora(() -> use(AssignReviewers.class).assign(own, ada)))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
        }

        @Test
        @DisplayName("loses what they review as soon as they work on it, and for good")
        void lost() throws Exception {
            var link = invite(secret, email(ada).value());
            assertThat(asAda(() -> use(ReadReview.class).own(application)).own())
                    .as("an address alone does not get rid of a reviewer")
                    .isNotNull();

            application(link);

            assertThatThrownBy(() -> asAda(() -> use(ReadReview.class).own(application)))
                    .isInstanceOf(Missing.class);
            assertThat(asAda(() -> use(ListMyReviews.class).list()).items())
                    .extracting(each -> each.application())
                    .doesNotContain(application);
            change(
                    "UPDATE organisations.interest_holder SET ended_at = now() WHERE application_id = ?"
                            + " AND invited_by IS NOT NULL",
                    application.value());
            assertThatThrownBy(() -> asAda(() -> use(ReadReview.class).own(application)))
                    .isInstanceOf(Missing.class);
        }
    }

    @Nested
    @DisplayName("as a coordinator")
    class AsCoordinator {

        @Test
        @DisplayName("sees no marks of it, decides nothing and chooses no reviewers")
        void not_decided() throws Exception {
            finish(ada, harbour, 4, true);
            application(invite(secret, email(cora).value()));

            assertThat(page().verdicts()).isEmpty();
            assertThat(page().seesMarks()).isFalse();
            assertThat(line().hidden()).isTrue();
            assertThat(line().score()).isNull();
            assertThatThrownBy(() -> decide(application, 0, Outcome.ACCEPTED))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
            assertThatThrownBy(() -> asCora(() -> use(AssignReviewers.class).takeAway(application, ada)))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
            assertThatThrownBy(
                            () -> asCora(() -> use(AddRemark.class).add(application, new AddRemark.Request("Take it"))))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
        }

        @Test
        @DisplayName("nor anything of that of a member that they belong to")
        void of_their_member() throws Exception {
            change(
                    "UPDATE organisations.interest_application SET organisation_id = ? WHERE id = ?",
                    quay.value(),
                    application.value());
            finish(ada, harbour, 4, true);
            join(cora, quay, Role.READER);

            assertThat(page().verdicts()).isEmpty();
            assertThatThrownBy(() -> decide(application, 0, Outcome.ACCEPTED))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
        }

        @Test
        @DisplayName("says so of what they do not review, and keeps their hands off it")
        void declares() throws Exception {
            finish(ada, harbour, 4, true);

            asCora(() -> {
                use(DeclareConflict.class).declare(application, new DeclareConflict.Request("My brother applies"));
                return null;
            });

            assertThat(page().verdicts()).isEmpty();
            assertThatThrownBy(() -> decide(application, 0, Outcome.ACCEPTED))
                    .isInstanceOf(ReviewProblem.NotImpartial.class);
            assertThat(line().counting()).as("that takes no reviewer's place").hasSize(2);
        }
    }
}
