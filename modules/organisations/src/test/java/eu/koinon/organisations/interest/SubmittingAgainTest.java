package eu.koinon.organisations.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.koinon.kernel.Letter;
import eu.koinon.kernel.TooManyRequests;
import eu.koinon.organisations.interest.applications.ReadSubmissions;
import eu.koinon.organisations.interest.applications.WithdrawApplication;
import eu.koinon.organisations.interest.calls.InterestCall;
import eu.koinon.organisations.interest.calls.Meaning;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often an application is submitted, and who gets its text by mail. */
@DisplayName("as an applicant who submits again and again")
class SubmittingAgainTest extends Interested {

    @Test
    @DisplayName("after some thirty times in a day I am asked to wait, and taking up again counts as well")
    void limited() throws Exception {
        var call = open(false);
        var secret = whole(call, "One");
        submit(secret);

        assertThatThrownBy(() -> {
                    for (int i = 1; i < 40; i++) {
                        rename(call, secret, "Name " + i);
                    }
                })
                .isInstanceOf(TooManyRequests.class);
        withdraw(secret);
        assertThatThrownBy(() -> stage.asVisitor(() -> {
                    use(WithdrawApplication.class).takeUpAgain(secret);
                    return null;
                }))
                .isInstanceOf(TooManyRequests.class);
    }

    @Test
    @DisplayName("what is submitted and was not changed is not submitted once more")
    void unchanged() throws Exception {
        var call = open(false);
        var secret = whole(call, "One");
        var number = submit(secret);
        var before = stage.letters().all().size();

        assertThat(submit(secret)).isEqualTo(number);

        assertThat(application(secret).submissions()).isEqualTo(1);
        assertThat(stage.letters().all()).hasSize(before);
    }

    @Test
    @DisplayName("a colleague who never opened their link gets no text of mine, and is told once only")
    void stranger() throws Exception {
        var call = open(false);
        var secret = whole(call, "Buy at evil.example");
        var stranger = address();
        var colleague = address();
        invite(secret, stranger);
        application(invite(secret, colleague));

        submit(secret);
        rename(call, secret, "Buy more at evil.example");

        assertThat(received(stranger)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("application-received-unread");
            assertThat(letter.arguments()).doesNotContainKey("copy");
        });
        assertThat(received(colleague)).hasSize(2).allSatisfy(letter -> assertThat(letter.arguments())
                .containsKey("copy"));
    }

    @Test
    @DisplayName("there is an end to it, and I am told whom to write to")
    void ceiling() throws Exception {
        var call = open(false);
        var secret = whole(call, "One");
        submit(secret);
        manyTurns(secret, 2, 200);

        assertThatThrownBy(() -> rename(call, secret, "Two"))
                .isInstanceOf(eu.koinon.kernel.Problem.class)
                .satisfies(thrown -> assertThat(((eu.koinon.kernel.Problem) thrown).messageKey())
                        .isEqualTo("application-submitted-enough"));
    }

    @Test
    @DisplayName("the newest twenty submissions are told apart")
    void history() throws Exception {
        var call = open(false);
        var secret = whole(call, "One");
        submit(secret);
        manyTurns(secret, 2, 30);

        var history = stage.asVisitor(() -> use(ReadSubmissions.class).read(secret));

        assertThat(history).hasSize(20);
        assertThat(history.get(0).turn()).isEqualTo(30);
        assertThat(history.get(19).changes())
                .as("what was changed before it is read as well")
                .hasSize(1);
    }

    private void manyTurns(String secret, int first, int last) throws Exception {
        var id = application(secret).application().id().value();
        change(
                "INSERT INTO organisations.interest_submission (application_id, turn, copy, submitted_by, submitted_at)"
                        + " SELECT s.application_id, t, s.copy, s.submitted_by, s.submitted_at"
                        + " FROM organisations.interest_submission s, generate_series(?, ?) t"
                        + " WHERE s.application_id = ? AND s.turn = 1",
                first,
                last,
                id);
        change(
                "INSERT INTO organisations.interest_submitted_answer (application_id, turn, question_id, words)"
                        + " SELECT s.application_id, t, s.question_id,"
                        + " CASE WHEN q.meaning = 'NAME' THEN 'Name ' || t ELSE s.words END"
                        + " FROM organisations.interest_submitted_answer s"
                        + " JOIN organisations.interest_question q ON q.id = s.question_id, generate_series(?, ?) t"
                        + " WHERE s.application_id = ? AND s.turn = 1",
                first,
                last,
                id);
    }

    private void rename(InterestCall call, String secret, String to) throws Exception {
        var name = asks(call, Meaning.NAME);
        var version = application(secret).answer(name.id()).orElseThrow().version();
        save(secret, given(name, to, version));
    }

    private List<Letter> received(String address) {
        return stage.letters().all().stream()
                .filter(letter -> letter.recipient().value().equals(address))
                .filter(letter -> letter.kind().startsWith("application-received"))
                .toList();
    }
}
