package eu.koinon.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.access.signin.MyMeans;
import eu.koinon.kernel.Role;
import eu.koinon.organisations.deputies.DeputyId;
import eu.koinon.organisations.deputies.DeputyLine;
import eu.koinon.organisations.interest.review.MyReviewList;
import eu.koinon.organisations.interest.review.ReviewState;
import eu.koinon.organisations.membership.Mandate;
import eu.koinon.organisations.notices.Notice;
import eu.koinon.organisations.notices.NoticeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What waits for a member")
class OwnTasksTest extends WaitingRoom {

    @Test
    @DisplayName("is that they stand in for somebody, and for how many days more")
    void standingIn() {
        deputies.add(
                new DeputyLine(new DeputyId(id(20)), COLLEAGUE, "Paula", ME, "Me", TODAY, TODAY.plusDays(4), true));
        deputies.add(new DeputyLine(
                new DeputyId(id(21)), COLLEAGUE, "Paula", ME, "Me", TODAY.plusDays(9), TODAY.plusDays(9), false));

        assertThat(tasks(List.of(person(ME, held(Role.MEMBER, null))), List.of()))
                .containsExactly(new Task(
                        Task.Kind.STANDING_IN,
                        "You stand in for Paula",
                        "/organisations/" + RIVE + "/deputy",
                        "5 days",
                        TODAY.plusDays(4)));
    }

    @Test
    @DisplayName("is a mandate to sign that nothing proves, where it must be proven")
    void unproven() {
        var signatory = new Mandate(Role.SIGNATORY, LONG_AGO, null, true, false);

        assertThat(tasks(List.of(person(ME, signatory)), List.of()))
                .extracting(Task::text)
                .containsExactly("You cannot sign yet: your mandate as signatory needs a document as proof");
        assertThat(tasks(List.of(person(ME, held(Role.SIGNATORY, null))), List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("is nothing while nothing ends and nothing is missing")
    void nothing() {
        assertThat(tasks(List.of(person(ME, held(Role.MEMBER, null))), List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("is what the network asks of whoever takes part, while they have not agreed")
    void agreeing() {
        notices =
                List.of(new Notice(NoticeKind.PARTICIPATION, 2, Instant.EPOCH, Map.of("en", "Be discreet"), Map.of()));

        assertThat(tasks(List.of(), List.of()))
                .containsExactly(Task.of(
                        Task.Kind.NOTICE_TO_AGREE_TO,
                        "Please read and agree: Terms of taking part",
                        "/notices/participation"));
    }

    @Test
    @DisplayName("is a mandate of theirs in its last sixty days, with the days that are left")
    void mandateEnds() {
        var people = List.of(
                person(ME, held(Role.DELEGATE, TODAY.plusDays(59)), held(Role.MEMBER, TODAY.plusDays(61))),
                person(COLLEAGUE, held(Role.ADMIN, TODAY.plusDays(3))));

        assertThat(tasks(people, List.of()))
                .containsExactly(new Task(
                        Task.Kind.OWN_MANDATE_ENDS,
                        "Your mandate ends: Delegate",
                        "/organisations/" + RIVE + "/people",
                        "60 days",
                        TODAY.plusDays(59)));
    }

    @Test
    @DisplayName("is no mandate that has ended or not begun")
    void otherMandates() {
        var over = new Mandate(Role.DELEGATE, LONG_AGO, TODAY.minusDays(1));
        var toCome = new Mandate(Role.SIGNATORY, TODAY.plusDays(1), TODAY.plusDays(9));

        assertThat(tasks(List.of(person(ME, over, toCome)), List.of())).isEmpty();
    }

    @Test
    @DisplayName("is a passkey that they do not have, and recovery codes that run out")
    void signingIn() {
        means = new MyMeans(true, true, 2, List.of(), false);

        assertThat(tasks(List.of(), List.of()))
                .extracting(Task::text, Task::end)
                .containsExactly(
                        tuple("Add a passkey, to sign in without a password", null),
                        tuple("Make new recovery codes", "2 left"));
    }

    @Test
    @DisplayName("is what concerns their own account, while they belong nowhere")
    void nowhere() {
        means = new MyMeans(false, false, 0, List.of(), true);

        assertThat(waiting.of(asked("en", null, List.of(), List.of(), List.of())))
                .extracting(Task::text)
                .containsExactly("Add a passkey, to sign in without a password");
    }

    @Test
    @DisplayName("is nothing of how they sign in, when a program asks with a token, which may not know")
    void byToken() {
        means = new MyMeans(true, true, 0, List.of(), false);
        byToken = true;

        assertThat(tasks(List.of(), List.of())).isEmpty();
    }

    @Test
    @DisplayName("is nothing of their organisation, while they act for none")
    void removed() {
        deputies.add(
                new DeputyLine(new DeputyId(id(20)), COLLEAGUE, "Paula", ME, "Me", TODAY, TODAY.plusDays(4), true));
        toReview = new MyReviewList(List.of(AdminTasksTest.review(ReviewState.OPEN, false)));
        asking.add(AdminTasksTest.wish());
        mayAssign = true;

        assertThat(waiting.of(asked("en", null, List.of(), List.of(), List.of())))
                .isEmpty();
    }
}
