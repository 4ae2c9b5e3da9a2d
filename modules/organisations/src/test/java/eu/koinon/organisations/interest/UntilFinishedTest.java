package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Duty;
import eu.koinon.organisations.interest.review.AssignReviewers;
import eu.koinon.organisations.interest.review.DeclareConflict;
import eu.koinon.organisations.interest.review.MarkForm;
import eu.koinon.organisations.interest.review.PlanReview;
import eu.koinon.organisations.interest.review.ReadReview;
import eu.koinon.organisations.interest.review.Review;
import eu.koinon.organisations.interest.review.ReviewPage;
import eu.koinon.organisations.interest.review.ReviewProblem;
import eu.koinon.organisations.interest.review.SaveMarks;
import eu.koinon.organisations.interest.review.Verdict;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a reviewer writes")
class UntilFinishedTest extends Reviewed {

    @Test
    @DisplayName("is theirs alone until they finish, also for whoever has finished and for coordinators")
    void theirs_alone() throws Exception {
        draft();
        finish(ada, harbour, 4, true);

        assertThat(asAda(() -> use(ReadReview.class).own(application)).verdicts())
                .extracting(Verdict::person)
                .containsExactly(ada);
        assertThat(page().verdicts()).extracting(Verdict::person).containsExactly(ada);
        assertThat(marksOfNora()).isZero();

        finish(nora, quay, 2, true);

        assertThat(page().verdicts()).hasSize(2);
        assertThat(marksOfNora()).isPositive();
    }

    @Test
    @DisplayName("about their conflict of interest is for coordinators, and for nobody who reviews")
    void reasons() throws Exception {
        finish(ada, harbour, 4, true);
        stage.as(nora, quay, () -> {
            use(DeclareConflict.class).declare(application, new DeclareConflict.Request("I was married to her"));
            return null;
        });

        assertThat(asAda(() -> use(ReadReview.class).own(application)).reviews())
                .extracting(Review::reason)
                .containsOnlyNulls();
        assertThat(page().reviews()).extracting(Review::reason).contains("I was married to her");

        panel(cora);
        var other = coordinator();
        stage.as(other, secretariat, () -> use(AssignReviewers.class).assign(application, cora));
        assertThat(page().reviews())
                .as("who coordinates and still has to mark")
                .extracting(Review::reason)
                .containsOnlyNulls();
        assertThat(line().reviews()).extracting(Review::reason).containsOnlyNulls();
    }

    @Test
    @DisplayName("holds the scale also before they finish")
    void scale() throws Exception {
        draft();

        assertThatThrownBy(() -> asCora(
                        () -> use(PlanReview.class).plan(call.id(), 0, new PlanReview.Form("10", "3", "5", false))))
                .satisfies(thrown -> assertThat(thrown).isInstanceOf(ReviewProblem.ScaleInUse.class));
    }

    private ReviewPage draft() throws Exception {
        var criterion = call.criteria().get(0).id().toString();
        var read = stage.as(nora, quay, () -> use(ReadReview.class).own(application));
        return stage.as(nora, quay, () -> use(SaveMarks.class)
                .save(
                        application,
                        read.own().version(),
                        read.turn(),
                        new MarkForm(Map.of(criterion, "1"), Map.of(criterion, "A first thought"), "", "", false)));
    }

    private long marksOfNora() throws Exception {
        return stage.fenced(cora, secretariat, Duty.NONE, () -> {
            var database = use(eu.koinon.kernel.Database.class);
            return database.first(
                            database.within(),
                            row -> row.getLong(1),
                            "SELECT count(*) FROM organisations.interest_mark WHERE person_id = ? AND call_id = ?",
                            nora.value(),
                            call.id().value())
                    .orElseThrow();
        });
    }
}
