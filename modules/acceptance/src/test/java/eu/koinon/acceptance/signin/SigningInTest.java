package eu.koinon.acceptance.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in")
class SigningInTest {

    private final Network network = Network.shared();

    @Nested
    @DisplayName("as a stranger")
    class AsStranger {

        @Test
        @DisplayName("an unknown account and a wrong password are the same bytes")
        void sameBytes() {
            var unknown = tryAs(network.visitor(), "nobody@nowhere.example", "nine golden herons waiting");
            var wrong = tryAs(network.visitor(), network.riveMember.email(), "nine golden herons waiting");
            assertThat(unknown.status()).isEqualTo(wrong.status());
            assertThat(neutral(unknown.bodyWithoutRequestName(), "nobody@nowhere.example"))
                    .isEqualTo(neutral(wrong.bodyWithoutRequestName(), network.riveMember.email()));
            assertThat(unknown.headers("Set-Cookie")).isEqualTo(wrong.headers("Set-Cookie"));
        }

        @Test
        @DisplayName("an unknown account takes as long as a wrong password")
        void sameTime() {
            var unknown = new ArrayList<Long>();
            var wrong = new ArrayList<Long>();
            for (int i = 0; i < 7; i++) {
                unknown.add(time(() -> tryAs(network.visitor(), "nobody@nowhere.example" + Math.random(), "x y z")));
                wrong.add(time(() -> tryAs(network.visitor(), network.hafenlichtMember.email(), "x y z")));
            }
            // the hash is by far the longest part; without a decoy the unknown account would be ten times as quick
            assertThat(median(unknown)).isGreaterThan(median(wrong) / 3);
            assertThat(median(wrong)).isGreaterThan(median(unknown) / 3);
        }

        @Test
        @DisplayName("after ten wrong passwords the account answers 429 and says when to come back")
        void limited() {
            var email = "guessed@rive.example";
            for (int i = 0; i < 10; i++) {
                tryAs(network.visitor(), email, "wrong again and again");
            }
            var answer = tryAs(network.visitor(), email, "wrong again and again");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isPresent();
        }

        @Test
        @DisplayName("asking for a reset tells nobody whether there is such an account")
        void resetTellsNothing() {
            var known = network.visitor().form("/reset", Map.of("email", network.riveReader.email()));
            var unknown = network.visitor().form("/reset", Map.of("email", "nobody@nowhere.example"));
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(known.bodyWithoutRequestName()).isEqualTo(unknown.bodyWithoutRequestName());
        }

        @Test
        @DisplayName("a forwarded address is believed from a configured proxy, so each client has its own limit")
        void forwardedAddress() {
            for (int i = 0; i < 12; i++) {
                assertThat(tryAs(network.visitor(), "user" + i + "@limits.example", "wrong password here")
                                .status())
                        .isNotEqualTo(429);
            }
        }
    }

    @Nested
    @DisplayName("as a member")
    class AsMember {

        @Test
        @DisplayName("a password and a code open a session under a new id")
        void passwordAndCode() {
            var client = network.visitor();
            client.setCookie("koinon", "an-id-that-an-attacker-chose");
            client.form(
                    "/sign-in", Map.of("email", network.riveMember.email(), "password", network.riveMember.password()));
            var through = client.form("/sign-in/code", Map.of("recovery", network.riveMember.recoveryCode()));
            assertThat(through.status()).isEqualTo(303);
            assertThat(client.cookie("koinon")).isNotEqualTo("an-id-that-an-attacker-chose");
            assertThat(client.get("/").page().text()).contains(network.riveMember.name());
            assertThat(through.headers("Set-Cookie"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        }

        @Test
        @DisplayName("the password alone opens nothing")
        void passwordAlone() {
            var client = network.visitor();
            client.form(
                    "/sign-in", Map.of("email", network.riveMember.email(), "password", network.riveMember.password()));
            assertThat(client.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(client.get("/account").leadsTo()).startsWith("/sign-in");
        }

        @Test
        @DisplayName("a recovery code is good once")
        void recoveryCodeOnce() {
            var code = network.riveMember.recoveryCode();
            assertThat(signIn(network.riveMember, code)).isEqualTo(303);
            assertThat(signIn(network.riveMember, code)).isNotEqualTo(303);
        }

        @Test
        @DisplayName("signing out ends the session for whoever kept the cookie")
        void signOut() {
            var client = network.riveMember.signInElsewhere();
            var cookie = client.cookie("koinon");
            client.form("/sign-out", Map.of());
            var thief = network.visitor();
            thief.setCookie("koinon", cookie);
            assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        @DisplayName("a fresh proof renews the session's id, so that whoever has copied the former one is out")
        void proofRenewsTheId() {
            var client = network.hafenlichtMember.signInElsewhere();
            var before = client.cookie("koinon");

            var proven = client.form(
                    "/prove",
                    Map.of(
                            "password",
                            network.hafenlichtMember.password(),
                            "code",
                            network.hafenlichtMember.recoveryCode(),
                            "next",
                            "/account"));

            assertThat(proven.status()).isEqualTo(303);
            assertThat(client.cookie("koinon")).isNotEqualTo(before);
            assertThat(client.get("/account").status()).isEqualTo(200);
            var thief = network.visitor();
            thief.setCookie("koinon", before);
            assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        @DisplayName("a device that is revoked is out at its next request")
        void revokedDevice() {
            var elsewhere = network.hafenlichtMember.signInElsewhere();
            assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(200);
            var devices =
                    network.hafenlichtMember.client().get("/api/v1/devices").json();
            var other = devices.findParents("here").stream()
                    .filter(device -> !device.path("here").asBoolean())
                    .findFirst()
                    .orElseThrow();
            var revoked = network.hafenlichtMember
                    .client()
                    .json("DELETE", "/api/v1/devices/" + other.path("id").asString(), null);
            assertThat(revoked.status()).isEqualTo(204);
            assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(401);
        }

        @Test
        @DisplayName("whoever has the mailbox alone does not get past the second factor")
        void mailboxIsNotEnough() {
            var before = network.mailboxes.of(network.riveSignatory.email()).size();
            var thief = network.visitor();
            thief.form("/reset", Map.of("email", network.riveSignatory.email()));
            var path = Mailboxes.link(network.mailboxes.await(network.riveSignatory.email(), before));
            thief.follow(thief.form(path, Map.of()));
            thief.form("/enrol/password", Map.of("password", "violet kettle sings at dawn 7"));
            assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(thief.get("/enrol/app").status()).isNotEqualTo(200);
        }

        @Test
        @DisplayName("a reset link is good once, and only for POST")
        void resetLinkOnce() {
            var email = network.riveReader.email();
            var before = network.mailboxes.of(email).size();
            network.visitor().form("/reset", Map.of("email", email));
            var path = Mailboxes.link(network.mailboxes.await(email, before));
            assertThat(network.visitor().get(path).status()).isEqualTo(200);
            assertThat(network.visitor().get(path).status()).isEqualTo(200);
            assertThat(network.visitor().form(path, Map.of()).status()).isEqualTo(303);
            assertThat(network.visitor().form(path, Map.of()).status()).isEqualTo(410);
        }

        private int signIn(Member member, String recoveryCode) {
            var client = network.visitor();
            client.form("/sign-in", Map.of("email", member.email(), "password", member.password()));
            return client.form("/sign-in/code", Map.of("recovery", recoveryCode))
                    .status();
        }
    }

    private static eu.koinon.acceptance.platform.Answer tryAs(Client client, String email, String password) {
        return client.form("/sign-in", Map.of("email", email, "password", password));
    }

    /** The form comes back with the address that was typed; that is all that may differ. */
    private static String neutral(String body, String email) {
        return body.replace(email, "…");
    }

    private static long time(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
