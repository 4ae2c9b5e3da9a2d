package eu.koinon.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.kernel.Role;
import eu.koinon.organisations.interest.applications.ApplicationId;
import eu.koinon.organisations.interest.applications.ApplicationState;
import eu.koinon.organisations.interest.applications.ListRenewals;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Texts;
import eu.koinon.organisations.interest.review.MyReviewList;
import eu.koinon.organisations.interest.review.ReviewState;
import eu.koinon.organisations.joining.JoinRequestId;
import eu.koinon.organisations.joining.JoinRequestLine;
import eu.koinon.organisations.membership.PersonHere;
import eu.koinon.organisations.profile.Confirmation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What waits for an admin")
class AdminTasksTest extends WaitingRoom {

    @BeforeEach
    void admin() {
        mayAssign = true;
    }

    @Test
    @DisplayName("is a second admin, where they are the only one who can sign in, and a signatory")
    void keyHolders() {
        var locked = new PersonHere(
                COLLEAGUE,
                "Locked",
                "l@rive.example",
                Set.of(Role.ADMIN, Role.SIGNATORY),
                List.of(),
                Instant.EPOCH,
                false,
                1);

        assertThat(texts(List.of(person(ME, held(Role.ADMIN, null)), locked), List.of()))
                .containsExactly(
                        "Only one person can administer your organisation. Make somebody else an administrator too",
                        "Nobody may sign for your organisation. Choose a signatory");
    }

    @Test
    @DisplayName("is no signatory in the secretariat, which coordinates and does not sign")
    void secretariat() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.COORDINATOR, null)),
                person(COLLEAGUE, held(Role.ADMIN, null)));

        assertThat(texts(people, List.of())).isEmpty();
    }

    @Test
    @DisplayName("is the first of the colleagues' mandates to end")
    void colleagues() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                person(COLLEAGUE, held(Role.ADMIN, TODAY.plusDays(30)), held(Role.DELEGATE, TODAY)));

        assertThat(tasks(people, List.of()))
                .extracting(Task::text, Task::end)
                .containsExactly(
                        tuple("The mandate of Somebody ends on 21 Nov 2026: Delegate", "1 day"),
                        tuple("The mandate of Somebody ends on 21 Dec 2026: Administrator", "31 days"));
    }

    @Test
    @DisplayName("are people who ask to join")
    void asking() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                person(COLLEAGUE, held(Role.ADMIN, null)));
        asking.add(wish());

        assertThat(tasks(people, List.of()))
                .containsExactly(Task.of(
                        Task.Kind.JOIN_REQUESTS,
                        "Somebody asks to join your organisation",
                        "/organisations/" + RIVE + "/people#requests"));
    }

    @Test
    @DisplayName("is how many mandates end, when they are too many to be named")
    void manyColleagues() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                person(
                        COLLEAGUE,
                        held(Role.ADMIN, TODAY.plusDays(30)),
                        held(Role.DELEGATE, TODAY),
                        held(Role.MEMBER, TODAY.plusDays(1)),
                        held(Role.READER, TODAY.plusDays(2))));

        assertThat(tasks(people, List.of()))
                .extracting(Task::text, Task::end)
                .containsExactly(tuple("4 mandates of colleagues end", "1 day"));
    }

    @Test
    @DisplayName("are applications to review that are not marked yet")
    void reviews() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                person(COLLEAGUE, held(Role.ADMIN, null)));
        toReview = new MyReviewList(List.of(review(ReviewState.OPEN, false), review(ReviewState.FINISHED, false)));

        assertThat(tasks(people, List.of()))
                .extracting(Task::text, Task::href)
                .containsExactly(tuple("Review an application", "/interest/reviews"));
    }

    static MyReviewList.Line review(ReviewState state, boolean changed) {
        return new MyReviewList.Line(
                new ApplicationId(id(50)),
                new CallId(id(51)),
                Texts.NONE,
                1,
                "Lantern",
                "BE",
                ApplicationState.SUBMITTED,
                state,
                changed);
    }

    @Test
    @DisplayName("is a profile that nobody has confirmed for half a year")
    void profile() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                person(COLLEAGUE, held(Role.ADMIN, null)));
        confirmation = new Confirmation(Instant.EPOCH, 7, true);

        assertThat(tasks(people, List.of()))
                .extracting(Task::href, Task::end)
                .containsExactly(tuple("/organisations/" + RIVE + "/confirm", "7 months old"));
    }

    @Test
    @DisplayName("are invitations that nobody has answered, and how many of them have expired")
    void invitations() {
        var people = List.of(
                person(ME, held(Role.ADMIN, null), held(Role.SIGNATORY, null)),
                person(COLLEAGUE, held(Role.ADMIN, null)));

        assertThat(tasks(people, List.of(invitation(true), invitation(false))))
                .containsExactly(Task.of(
                        Task.Kind.INVITATIONS_UNANSWERED,
                        "2 invitations have not been answered",
                        "/organisations/" + RIVE + "/people#invitations",
                        "1 expired"));
    }

    static JoinRequestLine wish() {
        return new JoinRequestLine(
                new JoinRequestId(id(30)), "Nina", "n@rive.example", "fr", Instant.EPOCH, Instant.EPOCH, 1);
    }

    @Nested
    @DisplayName("in a renewal")
    class InARenewal {

        private final List<PersonHere> people = List.of(
                person(ME, held(Role.ADMIN, TODAY.plusDays(5)), held(Role.SIGNATORY, null)),
                person(COLLEAGUE, held(Role.ADMIN, null)));

        @Test
        @DisplayName("is first of all to reapply, by the day on the reader's own clocks")
        void begin() {
            renewals.add(renewal(Optional.empty()));

            assertThat(tasks(people, List.of()).get(0))
                    .isEqualTo(new Task(
                            Task.Kind.RENEWAL,
                            "Reapply: Seats 2027",
                            "/interest/" + id(60),
                            "1 Dec 2026",
                            LocalDate.of(2026, 12, 1)));
        }

        @Test
        @DisplayName("is to submit what is a draft, and nothing once it is submitted")
        void submit() {
            renewals.add(renewal(Optional.of(ApplicationState.DRAFT)));
            assertThat(texts(people, List.of())).contains("Submit your renewed application: Seats 2027");

            renewals.set(0, renewal(Optional.of(ApplicationState.SUBMITTED)));
            assertThat(tasks(people, List.of())).noneMatch(task -> task.kind() == Task.Kind.RENEWAL);
        }

        /** Until half past eleven at night by UTC, when it is the next day in Brussels. */
        private ListRenewals.Renewal renewal(Optional<ApplicationState> state) {
            return new ListRenewals.Renewal(
                    new CallId(id(60)),
                    new Texts(Map.of("en", "Seats 2027")),
                    Instant.parse("2026-11-30T23:30:00Z"),
                    state);
        }
    }
}
