package eu.koinon.acceptance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Reviewing applications")
class ReviewTest {

    private static final Network NETWORK = Network.shared();
    private static ReviewedCall call;

    @BeforeAll
    static void twoReviewers() {
        call = ReviewedCall.with(NETWORK, "Review us by HTTP");
    }

    @Nested
    @DisplayName("as a reviewer")
    class As_reviewer {

        private final String application = call.apply("Lighthouse " + System.nanoTime());

        @Test
        @DisplayName("marks are saved bit by bit, wholly or not at all finished, and the other's are seen then")
        void marks() {
            var rive = NETWORK.riveAdmin.client();
            var hafenlicht = NETWORK.hafenlichtAdmin.client();
            var page = "/interest/reviews/" + application;
            assertThat(rive.get("/interest/reviews").page().text()).contains("Lighthouse");
            assertThat(rive.get("/").page().select("a[href=/interest/reviews]")).isNotEmpty();
            call.finish(hafenlicht, application, "1", "What Hafenlicht alone says");
            assertThat(rive.get(page).body()).doesNotContain("What Hafenlicht alone says");

            var draft = ReviewedCall.marks(rive.get(page), "5", "");
            draft.put("to", "");
            assertThat(rive.form(page, draft).status()).isEqualTo(303);
            var unfinished = ReviewedCall.marks(rive.get(page), "5", "");
            unfinished.put("to", "finish");
            var refused = rive.form(page, unfinished);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".govuk-error-summary li").size()).isGreaterThan(1);
            call.finish(rive, application, "5", "What La Rive says");

            assertThat(rive.get(page).body()).contains("What Hafenlicht alone says");
            assertThat(rive.get(page).page().select(".k-criterion--apart")).isNotEmpty();
            assertThat(rive.form(page + "/remarks", Map.of("words", "Shall we talk?"))
                            .status())
                    .isEqualTo(303);
            assertThat(hafenlicht.get(page).body()).contains("Shall we talk?");
        }

        @Test
        @DisplayName("two windows of one reviewer do not overwrite each other, and what was typed comes back")
        void windows() {
            var rive = NETWORK.riveAdmin.client();
            var page = "/interest/reviews/" + application;
            var stale = ReviewedCall.marks(rive.get(page), "2", "Typed in the old window");
            stale.put("to", "finish");
            call.finish(rive, application, "4", "Typed in the new window");

            var answer = rive.form(page, stale);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("Typed in the old window");
        }

        @Test
        @DisplayName("after a conflict of interest the application is not there, by page and by API")
        void conflict() {
            var rive = NETWORK.riveAdmin.client();

            var declared = rive.form(
                    "/interest/reviews/" + application + "/conflict", Map.of("reason", "We share an office."));

            assertThat(declared.status()).isEqualTo(303);
            assertThat(rive.get("/interest/reviews/" + application).status()).isEqualTo(404);
            assertThat(rive.get("/api/v1/interest-reviews/" + application).status())
                    .isEqualTo(404);
            assertThat(NETWORK.coordinator
                            .client()
                            .get("/interest/applications/" + application + "/review")
                            .body())
                    .contains("We share an office.");
        }

        @Test
        @DisplayName("nobody else finds it")
        void others() {
            for (var client : List.of(NETWORK.riveMember.client(), NETWORK.auditor.client())) {
                assertThat(client.get("/interest/reviews/" + application).status())
                        .isEqualTo(404);
                assertThat(client.get("/interest/applications/" + application + "/review")
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    @Nested
    @DisplayName("as a coordinator")
    class As_coordinator {

        private final Client coordinator = NETWORK.coordinator.client();
        private final String one = call.apply("Harbour Light " + System.nanoTime());
        private final String other = call.apply("Beacon " + System.nanoTime());

        @Test
        @DisplayName("a selection is tried, counted while it is ticked, kept and compared")
        void trial() {
            var name = "Trial " + System.nanoTime();
            var begun = coordinator.form(call.address + "/trials", Map.of("name", name, "best", "0"));
            assertThat(begun.status()).as(begun.body()).isEqualTo(303);
            var trial = begun.leadsTo();
            var fields = Map.<String, Object>of(
                    "name", name, "version", value(coordinator.get(trial)), "pick", List.of(one, other));

            var counted = coordinator.form(trial + "/count", fields);
            var kept = coordinator.form(trial, fields);
            var again = coordinator.form(trial, fields);

            assertThat(counted.page().select("#balance .k-balance__sum").text()).startsWith("2 of ");
            assertThat(counted.page().select("html body form")).isEmpty();
            assertThat(kept.status()).isEqualTo(303);
            assertThat(coordinator.get(trial).page().select(".k-pick__box[checked]"))
                    .hasSize(2);
            assertThat(again.status()).as("somebody has changed it since").isEqualTo(409);
            assertThat(coordinator.get(call.address + "/trials").page().text()).contains(name);
        }

        @Test
        @DisplayName("of two who decide at once the second is told, and nothing is overwritten")
        void atOnce() {
            var page = "/interest/applications/" + one + "/review";
            var version = value(coordinator.get(page), "form[action$=decision]");

            var first = coordinator.form(
                    page + "/decision",
                    Map.of("version", version, "turn", "1", "outcome", "RESERVE", "reasons", "First"));
            var second = coordinator.form(
                    page + "/decision",
                    Map.of("version", version, "turn", "1", "outcome", "DECLINED", "reasons", "Second"));

            assertThat(first.status()).isEqualTo(303);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.body()).contains("Second");
            assertThat(coordinator.get(page).page().select("#decision textarea").text())
                    .isEqualTo("First");
        }

        @Test
        @DisplayName("letters are read, sent together once, and the accepted organisation comes into being")
        void letters() {
            decide(one, "ACCEPTED");
            decide(other, "DECLINED");
            var email = call.emailOf(one);
            var before = NETWORK.mailboxes.of(email).size();
            var preview = coordinator.get(call.address + "/decisions/letters");
            assertThat(preview.page().text()).contains(email, "accepted");
            var version = value(coordinator.get(call.address + "/decisions/send"));

            var sent = coordinator.form(call.address + "/decisions/send", Map.of("version", version));
            var again = coordinator.form(call.address + "/decisions/send", Map.of("version", version));

            assertThat(sent.status()).as(sent.body()).isEqualTo(303);
            assertThat(again.status()).isEqualTo(409);
            NETWORK.mailboxes.await(email, before + 1);
            var mails = NETWORK.mailboxes.of(email);
            assertThat(mails).hasSize(before + 2);
            var letter = mails.stream()
                    .map(mail -> Mailboxes.text(mail, "text/plain"))
                    .filter(text -> text.contains("/outcome"))
                    .findFirst()
                    .orElseThrow();
            var link = letter.substring(letter.indexOf("/application/"), letter.indexOf("/outcome") + 8);
            assertThat(coordinator
                            .get("/organisations?text=Harbour")
                            .page()
                            .select("#found .k-thing, #found li")
                            .text())
                    .contains("Harbour Light");
            var outcome = NETWORK.visitor().get(link);
            assertThat(outcome.page().text()).contains("accepted");
            assertThat(NETWORK.visitor().form(link + "/give-up", Map.of()).status())
                    .isEqualTo(303);
            assertThat(NETWORK.visitor().get(link).page().text()).contains("given its place up");
        }

        @Test
        @DisplayName("the list, the standing and the decisions are answered by the API")
        void api() {
            var path = "/api/v1/interest-calls/" + call.id() + "/review";

            var list = coordinator.get(path).json();
            var count =
                    coordinator.json("POST", path + "/trials/count", Map.of("name", "Counted", "picks", List.of(one)));

            assertThat(list.path("items").size()).isGreaterThan(1);
            assertThat(list.path("plan").path("scale").asInt()).isEqualTo(5);
            assertThat(count.json().path("chosen").asInt()).isEqualTo(1);
            assertThat(NETWORK.riveAdmin.client().get(path).status()).isEqualTo(404);
        }

        private void decide(String application, String outcome) {
            var page = "/interest/applications/" + application + "/review";
            var version = value(coordinator.get(page), "form[action$=decision]");
            var decided = coordinator.form(
                    page + "/decision", Map.of("version", version, "turn", "1", "outcome", outcome, "reasons", ""));
            assertThat(decided.status()).as(decided.body()).isEqualTo(303);
        }

        private static String value(Answer answer) {
            return value(answer, "main");
        }

        private static String value(Answer answer, String within) {
            return answer.page().select(within + " input[name=version]").first().attr("value");
        }
    }
}
