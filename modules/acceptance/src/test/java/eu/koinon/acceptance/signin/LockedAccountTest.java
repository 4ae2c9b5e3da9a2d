package eu.koinon.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An account that a coordinator locks")
class LockedAccountTest {

    private static final Map<String, String> REASON = Map.of("reason", "The laptop was stolen");

    private final Network network = Network.shared();

    @Test
    @DisplayName("is closed on every device at the next request, and opens again with what its owner has")
    void closedAndOpened() {
        var person =
                network.newcomers.invite(network.riveAdmin, network.rive, "Noor Haddad", "noor@rive.example", "MEMBER");
        var elsewhere = person.signInElsewhere();
        var mails = network.mailboxes.of(person.email()).size();
        var page = "/organisations/" + network.rive + "/people/" + person.id() + "/account/";

        assertThat(network.coordinator.client().get(page + "lock").status()).isEqualTo(200);
        assertThat(network.coordinator
                        .client()
                        .form(page + "lock", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(network.coordinator.client().form(page + "lock", REASON).status())
                .isEqualTo(303);

        assertThat(person.client().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(elsewhere.get("/account").leadsTo()).startsWith("/sign-in");
        assertThat(elsewhere.get("/sign-in").status()).isEqualTo(200);
        assertThat(Mailboxes.text(network.mailboxes.await(person.email(), mails), "text/plain"))
                .contains("help@network.example")
                .doesNotContain("stolen");
        assertThat(sameAsWrong(person)).isTrue();
        assertThat(network.coordinator.client().get(page + "unlock").page().text())
                .contains("The laptop was stolen");
        assertThat(network.coordinator
                        .client()
                        .json("POST", "/api/v1/people/" + person.id() + "/unlock", Map.of("reason", "Found"))
                        .status())
                .isEqualTo(204);

        assertThat(person.signInElsewhere().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("is never the coordinator's own")
    void notOnesOwn() {
        var answer = network.coordinator
                .client()
                .json("POST", "/api/v1/people/" + network.coordinator.id() + "/lock", REASON);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(network.coordinator.client().get("/api/v1/me").status()).isEqualTo(200);
    }

    /** With the right password, the answer is that of a wrong one. */
    private boolean sameAsWrong(Member person) {
        var right = signIn(person, person.password());
        var wrong = signIn(person, "nine golden herons waiting");
        return right.status() == wrong.status()
                && right.bodyWithoutRequestName().equals(wrong.bodyWithoutRequestName());
    }

    private Answer signIn(Member person, String password) {
        return network.visitor().form("/sign-in", Map.of("email", person.email(), "password", password));
    }
}
