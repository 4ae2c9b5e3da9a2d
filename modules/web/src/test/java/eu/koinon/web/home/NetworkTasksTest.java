package eu.koinon.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.koinon.kernel.OrganisationId;
import eu.koinon.kernel.messages.Messages;
import eu.koinon.organisations.directory.OrganisationCount;
import eu.koinon.organisations.imports.ImportId;
import eu.koinon.organisations.imports.ImportState;
import eu.koinon.organisations.interest.calls.CallId;
import eu.koinon.organisations.interest.calls.Texts;
import eu.koinon.organisations.interest.review.CallProgress;
import eu.koinon.organisations.notices.NoticeKind;
import eu.koinon.organisations.overview.NetworkState;
import eu.koinon.organisations.overview.NetworkState.ImportInHand;
import eu.koinon.organisations.overview.NetworkState.NoticeProgress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What needs the secretariat")
class NetworkTasksTest {

    private static final OrganisationId SECRETARIAT = new OrganisationId(new UUID(0, 1));
    private static final CallId CALL = new CallId(new UUID(0, 2));

    @Test
    @DisplayName("is nothing in a network that is looked after")
    void nothing() {
        assertThat(tasks(state(0, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    @DisplayName("are organisations, each figure with the list that it counts")
    void organisations() {
        assertThat(tasks(state(3, 12, 1, 0, 0)))
                .extracting(Task::text, Task::href, Task::end)
                .containsExactly(
                        tuple("Organisations that nobody administers", "/organisations?attention=NO_ADMIN", "3"),
                        tuple(
                                "Organisations where somebody has waited for a week to join",
                                "/organisations?attention=ASKED_TO_JOIN",
                                "1"),
                        tuple(
                                "Profiles that nobody has confirmed for half a year",
                                "/organisations?attention=UNCONFIRMED",
                                "12"));
    }

    @Test
    @DisplayName("are more than so many, where nobody counts on")
    void many() {
        var many = new NetworkState(
                new OrganisationCount(1000, true), none(), none(), 0, 0, List.of(), List.of(), List.of(), List.of());

        assertThat(tasks(many)).extracting(Task::end).containsExactly("More than 1,000");
    }

    @Test
    @DisplayName("are mails and jobs that do not go on by themselves, before all else")
    void platform() {
        assertThat(tasks(state(1, 0, 0, 2, 4)))
                .extracting(Task::kind, Task::href, Task::end)
                .containsExactly(
                        tuple(Task.Kind.MAIL_STUCK, "/mail", "2"),
                        tuple(Task.Kind.JOBS_FAILING, "/mail", "4"),
                        tuple(Task.Kind.ORGANISATIONS_WITHOUT_ADMIN, "/organisations?attention=NO_ADMIN", "1"));
    }

    @Test
    @DisplayName("is nothing of a call that still takes applications, for they can change")
    void openCall() {
        assertThat(tasks(calls(progress(true, 5, 0, 0, 5, 0)))).isEmpty();
    }

    @Test
    @DisplayName("are, once a call is over, its applications step by step, each with the list of them")
    void endedCall() {
        var review = "/interest/" + CALL + "/review";

        assertThat(tasks(calls(progress(false, 2, 3, 1, 6, 4))))
                .extracting(Task::kind, Task::href, Task::end)
                .containsExactly(
                        tuple(Task.Kind.REVIEWERS_LACKING, review + "?show=LACKING", "2"),
                        tuple(Task.Kind.REVIEWS_UNFINISHED, review + "?show=OPEN", "3"),
                        tuple(Task.Kind.REVIEWERS_DISAGREE, review + "?show=DISAGREEMENT", "1"),
                        tuple(Task.Kind.LETTERS_UNSENT, review + "/decisions", "4"));
    }

    @Test
    @DisplayName("are decisions, as soon as all is reviewed and not before")
    void decisions() {
        assertThat(tasks(calls(progress(false, 0, 0, 0, 6, 0))))
                .extracting(Task::text, Task::end)
                .containsExactly(tuple("Applications that are reviewed and not decided: Seats", "6"));
        assertThat(tasks(calls(progress(false, 0, 1, 0, 6, 0))))
                .extracting(Task::kind)
                .containsExactly(Task.Kind.REVIEWS_UNFINISHED);
    }

    @Test
    @DisplayName("are imports that wait for a word or ended early, and texts that not all have agreed to")
    void importsAndTexts() {
        var state = new NetworkState(
                none(),
                none(),
                none(),
                0,
                0,
                List.of(),
                List.of(imported(ImportState.CHECKED, "new.csv"), imported(ImportState.STOPPED, "old.csv")),
                List.of(),
                List.of(new NoticeProgress(NoticeKind.PARTICIPATION, 2, 30, 42)));

        assertThat(tasks(state))
                .extracting(Task::text, Task::end)
                .containsExactly(
                        tuple("An import waits to be confirmed: new.csv", null),
                        tuple("An import ended before its last row: old.csv", null),
                        tuple("People who have not agreed yet: Terms of taking part", "12 of 42"));
    }

    private static List<Task> tasks(NetworkState state) {
        return NetworkTasks.of(Messages.read().in("en"), state);
    }

    private static NetworkState state(long noAdmin, long unconfirmed, long asked, long mails, long jobs) {
        return new NetworkState(
                new OrganisationCount(noAdmin, false),
                new OrganisationCount(unconfirmed, false),
                new OrganisationCount(asked, false),
                mails,
                jobs,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static NetworkState calls(CallProgress progress) {
        return new NetworkState(none(), none(), none(), 0, 0, List.of(progress), List.of(), List.of(), List.of());
    }

    private static OrganisationCount none() {
        return new OrganisationCount(0, false);
    }

    private static CallProgress progress(
            boolean open, long lacking, long unfinished, long disagreements, long undecided, long untold) {
        return new CallProgress(
                CALL,
                new Texts(Map.of("en", "Seats")),
                false,
                open,
                Instant.EPOCH,
                ZoneOffset.UTC,
                0,
                9,
                lacking,
                unfinished,
                disagreements,
                undecided,
                untold);
    }

    private static ImportInHand imported(ImportState state, String file) {
        return new ImportInHand(new ImportId(new UUID(0, 3)), SECRETARIAT, file, state, Instant.EPOCH);
    }
}
