package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.organisations.interest.applications.ApplicationProblem;
import eu.koinon.organisations.interest.applications.WithdrawApplication;
import eu.koinon.organisations.interest.review.Decide;
import eu.koinon.organisations.interest.review.DecisionForm;
import eu.koinon.organisations.interest.review.Outcome;
import eu.koinon.organisations.interest.review.ReviewLine;
import eu.koinon.organisations.interest.review.ReviewProblem;
import eu.koinon.organisations.interest.review.SendLetters;
import eu.koinon.organisations.interest.review.TakeIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an applicant changes")
class ChangedSinceTest extends Reviewed {

    @Test
    @DisplayName("after a coordinator has read it is to be read before it is decided about")
    void before_deciding() throws Exception {
        var read = page().turn();
        change("Another town");

        assertThatThrownBy(() ->
                        asCora(() -> use(Decide.class).decide(application, 0, read, new DecisionForm("ACCEPTED", ""))))
                .isInstanceOf(ReviewProblem.ApplicationChanged.class);
        assertThat(line().decision()).isNull();
    }

    @Test
    @DisplayName("after it was decided about is not told nor taken in unseen: it waits for another look")
    void before_telling() throws Exception {
        var other = another();
        decide(application, 0, Outcome.ACCEPTED);
        decide(other, 0, Outcome.DECLINED);
        change("Another town");

        assertThat(outcomes().waiting())
                .extracting(letter -> letter.application())
                .containsExactly(other);
        assertThat(outcomes().changed()).extracting(ReviewLine::application).containsExactly(application);
        var decided = outcomes().plan().decided();
        var sent = asCora(() -> use(SendLetters.class).send(call.id(), decided));

        assertThat(sent).isEqualTo(new SendLetters.Result(1, 0, 0, 0, 1));
        assertThat(line().decision().isTold()).isFalse();
        assertThat(line().decision().organisation()).isNull();

        decide(application, line().decision().version(), Outcome.ACCEPTED);
        send();
        assertThat(line().decision().organisation()).isNotNull();
    }

    @Test
    @DisplayName("once it is accepted and told nothing is changed any more")
    void after_telling() throws Exception {
        decide(application, 0, Outcome.ACCEPTED);
        send();

        assertThat(application(secret).open()).isFalse();
        assertThatThrownBy(() -> change("Another town")).isInstanceOf(ApplicationProblem.TooLate.class);
    }

    @Test
    @DisplayName("is not taken in under another name when it was withdrawn")
    void withdrawn() throws Exception {
        stage.network().member(application(secret).application().name());
        decide(application, 0, Outcome.ACCEPTED);
        send();
        assertThat(outcomes().notTakenIn()).hasSize(1);
        change(
                "UPDATE organisations.interest_application SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?",
                application.value());

        assertThatThrownBy(() -> asCora(
                        () -> use(TakeIn.class).under(application, new TakeIn.Request(name("Lantern by the river")))))
                .isInstanceOf(ReviewProblem.NotSubmitted.class);
    }

    @Test
    @DisplayName("is taken back with the place, and a new application can still be made of it")
    void taken_back() throws Exception {
        decide(application, 0, Outcome.ACCEPTED);
        send();

        withdraw(secret);

        assertThat(line().decision().outcome()).isEqualTo(Outcome.GIVEN_UP);
        stage.asVisitor(() -> {
            use(WithdrawApplication.class).takeUpAgain(secret);
            return null;
        });
        assertThat(submit(secret)).isPositive();
    }
}
