package eu.koinon.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input gets a clear problem and changes nothing")
class BadInputTest {

    private final Network network = Network.shared();

    @Nested
    @DisplayName("in a name:")
    class InNames {

        @ParameterizedTest(name = "[{index}] {0}")
        @ValueSource(
                strings = {
                    "Anna\u0000", // a control character
                    "Anna\r\nBcc: all@network.example", // header injection
                    "An\u200Bna", // zero width space
                    "An\u200Dna", // zero width joiner
                    "\u202Eanna", // right-to-left override
                    "\u2066Anna\u2069", // isolates
                    "Аnnа", // Cyrillic letters between Latin ones
                    "...",
                    "   "
                })
        @DisplayName("characters that nobody sees or that pass for others are refused with the field's name")
        void hidden(String name) {
            var answer = network.riveAdmin.client().json("POST", invitations(), invitation(name, "a1@rive.example"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.json().path("fields").path(0).path("field").asString())
                    .isEqualTo("name");
        }

        @Test
        @DisplayName("over-long text is told its limit")
        void tooLong() {
            var answer = network.riveAdmin
                    .client()
                    .json("POST", invitations(), invitation("A".repeat(121), "a2@rive.example"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("fields").path(0).path("remedy").asString())
                    .contains("120")
                    .contains("121");
        }

        @Test
        @DisplayName("the same name composed and decomposed is one name")
        void normalised() {
            network.organisation("Séché Secours", "FR", "Lille");
            var again = network.coordinator
                    .client()
                    .json(
                            "POST",
                            "/api/v1/organisations",
                            Map.of(
                                    "name",
                                    "Se\u0301che\u0301 Secours",
                                    "shortName",
                                    "SS",
                                    "country",
                                    "FR",
                                    "city",
                                    "Lille",
                                    "level",
                                    "LOCAL"));
            assertThat(again.status()).as(again.body()).isEqualTo(409);
        }
    }

    @Nested
    @DisplayName("in JSON:")
    class InJson {

        @Test
        @DisplayName("a member named twice is refused")
        void duplicateKeys() {
            assertRefused("{\"name\":\"A\",\"name\":\"B\"}", 400);
        }

        @Test
        @DisplayName("depth beyond reason is refused")
        void deep() {
            assertRefused("{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", 400);
        }

        @Test
        @DisplayName("members that are not asked for are refused: no id, state or version is ever assigned")
        void massAssignment() {
            for (var member : List.of("id", "state", "version", "organisationId", "invitedBy", "createdAt")) {
                var body = new HashMap<String, Object>(invitation("Anna Berg", "a3@rive.example"));
                body.put(member, "00000000-0000-7000-8000-000000000001");
                var answer = network.riveAdmin.client().json("POST", invitations(), body);
                assertThat(answer.status()).as(member).isEqualTo(400);
            }
        }

        @Test
        @DisplayName("a number where a text belongs, text after the end, and no JSON at all are refused")
        void wrongTypes() {
            assertRefused("{\"name\":5,\"email\":\"a@rive.example\"}", 400);
            assertRefused("{} {}", 400);
            assertRefused("name=Anna", 400);
            assertRefused("null", 400);
            assertRefused("[]", 400);
        }

        private void assertRefused(String body, int status) {
            var answer = network.riveAdmin.client().json("POST", invitations(), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.json().path("type").asString()).startsWith("/problems/");
        }
    }

    @Nested
    @DisplayName("in the path:")
    class InPaths {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/organisations/..;/health/live",
                    "/organisations%2f..%2f",
                    "//organisations",
                    "/organisations/%2e%2e/",
                    "/api/v1/organisations;a=b",
                    "/api;/v1/organisations",
                    "/API/v1/organisations",
                    "/WEB-INF/web.xml",
                    "/META-INF/MANIFEST.MF",
                    "/assets/../WEB-INF/web.xml",
                    "/health/live",
                    "/metrics",
                    "/openapi"
                })
        @DisplayName("tricks find nothing")
        void tricks(String path) {
            var answer = network.riveAdmin.client().get(path);
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("Payara").doesNotContain("Exception");
        }

        @Test
        @DisplayName("a foreign id and an id that nobody has are the same bytes")
        void foreignAndMissing() {
            var admin = network.riveAdmin.client();
            var foreign = admin.get("/api/v1/organisations/" + network.hafenlicht + "/people");
            var missing = admin.get("/api/v1/organisations/00000000-0000-7000-8000-000000000000/people");
            var nonsense = admin.get("/api/v1/organisations/nonsense/people");
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.bodyWithoutRequestName())
                    .isEqualTo(missing.bodyWithoutRequestName())
                    .isEqualTo(nonsense.bodyWithoutRequestName());
        }
    }

    @Nested
    @DisplayName("in the request:")
    class InRequests {

        @Test
        @DisplayName("a body that is too large is refused whether or not it says so")
        void tooLarge() {
            var announced = network.riveAdmin.client().json("POST", invitations(), "\"" + "x".repeat(1_100_000) + "\"");
            assertThat(announced.status()).isEqualTo(413);
            var chunked = network.riveAdmin
                    .client()
                    .send(
                            "POST",
                            invitations(),
                            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                    " ".repeat(1_100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                            List.of(
                                    "Content-Type",
                                    "application/json",
                                    "Origin",
                                    network.platform.address().toString()));
            assertThat(chunked.status()).as(chunked.body()).isEqualTo(413);
        }

        @Test
        @DisplayName("a method that a resource does not have is 405")
        void wrongMethod() {
            assertThat(network.riveAdmin
                            .client()
                            .json("PATCH", "/api/v1/organisations", "{}")
                            .status())
                    .isEqualTo(405);
        }

        @Test
        @DisplayName("a change that another site sends is refused")
        void crossSite() {
            var answer = network.riveAdmin
                    .client()
                    .form("/sign-out", Map.of(), "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(network.riveAdmin.client().get("/api/v1/me").status()).isEqualTo(200);
        }

        @Test
        @DisplayName("a token that is foreign, replayed after its end or invented opens nothing")
        void tokens() {
            var made = network.riveAdmin
                    .client()
                    .json(
                            "POST",
                            "/api/v1/tokens",
                            Map.of("name", "nightly list", "scopes", List.of("organisation:list"), "days", 1));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            var secret = made.json().path("secret").asString();
            var script = network.visitor().withToken(secret);
            assertThat(script.get("/api/v1/organisations").status()).isEqualTo(200);
            // within its scope only
            assertThat(script.json("POST", invitations(), invitation("Anna Berg", "t@rive.example"))
                            .status())
                    .isEqualTo(404);
            var id = made.json().findValue("id").asString();
            assertThat(network.riveAdmin
                            .client()
                            .json("DELETE", "/api/v1/tokens/" + id, null)
                            .status())
                    .isEqualTo(204);
            assertThat(script.get("/api/v1/organisations").status()).isEqualTo(401);
            assertThat(network.visitor()
                            .withToken(secret.replace('a', 'b'))
                            .get("/api/v1/organisations")
                            .status())
                    .isEqualTo(401);
        }

        @Test
        @DisplayName("a create that is retried with its key is done once")
        void idempotency() {
            var body = invitation("Ines Prado", "ines@rive.example");
            var first = network.riveAdmin.client().json("POST", invitations(), body, "Idempotency-Key", "retry-1");
            var second = network.riveAdmin.client().json("POST", invitations(), body, "Idempotency-Key", "retry-1");
            assertThat(first.status()).as(first.body()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            var other = network.riveAdmin
                    .client()
                    .json(
                            "POST",
                            invitations(),
                            invitation("Other", "other@rive.example"),
                            "Idempotency-Key",
                            "retry-1");
            assertThat(other.status()).isEqualTo(409);
        }

        @Test
        @DisplayName("a stale version is 409 with both versions, and overwrites nothing")
        void staleVersion() {
            var id = network.organisation("Tidevand", "DK", "Aarhus");
            var path = "/api/v1/organisations/" + id;
            var read = network.coordinator.client().get(path);
            var etag = read.header("ETag").orElseThrow();
            var profile = Map.of(
                    "name",
                    "Tidevand",
                    "shortName",
                    "Tidevand",
                    "country",
                    "DK",
                    "city",
                    "Odense",
                    "level",
                    "NATIONAL");
            assertThat(network.coordinator
                            .client()
                            .json("PUT", path, profile, "If-Match", etag)
                            .status())
                    .isEqualTo(200);
            var stale = new HashMap<>(profile);
            stale.put("city", "Aalborg");
            var answer = network.coordinator.client().json("PUT", path, stale, "If-Match", etag);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("current").path("city").asString()).isEqualTo("Odense");
            assertThat(answer.json().path("submitted").path("city").asString()).isEqualTo("Aalborg");
            assertThat(network.coordinator
                            .client()
                            .get(path)
                            .json()
                            .path("city")
                            .asString())
                    .isEqualTo("Odense");
            assertThat(network.coordinator.client().json("PUT", path, stale).status())
                    .isEqualTo(428);
        }
    }

    @Nested
    @DisplayName("at the same moment:")
    class AtOnce {

        @Test
        @DisplayName("two admins who remove each other leave one admin")
        void lastAdmin() throws Exception {
            var id = network.organisation("Zwei Stimmen", "AT", "Graz");
            var one = network.newcomers.invite(network.coordinator, id, "Erna Huber", "erna@zwei.example", "ADMIN");
            var two = network.newcomers.invite(one, id, "Emil Wolf", "emil@zwei.example", "ADMIN");
            var people =
                    one.client().get("/api/v1/organisations/" + id + "/people").json();
            var start = new CountDownLatch(1);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var first = threads.submit(() -> remove(start, one.client(), id, two.id(), people.toString()));
                var second = threads.submit(() -> remove(start, two.client(), id, one.id(), people.toString()));
                start.countDown();
                assertThat(List.of(first.get().status(), second.get().status())).containsOnlyOnce(204);
            } finally {
                threads.shutdown();
            }
        }

        private Answer remove(CountDownLatch start, Client by, String organisation, String person, String people)
                throws InterruptedException {
            start.await();
            return by.json(
                    "DELETE",
                    "/api/v1/organisations/" + organisation + "/people/" + person,
                    Map.of("reason", "No longer with us"),
                    "If-Match",
                    "\"" + version(people, person) + "\"");
        }

        private String version(String people, String person) {
            var matcher = java.util.regex.Pattern.compile(
                            "\\{[^{}]*\"" + person + "\".*?\"version\":(\\d+)", java.util.regex.Pattern.DOTALL)
                    .matcher(people);
            return matcher.find() ? matcher.group(1) : "0";
        }
    }

    private String invitations() {
        return "/api/v1/organisations/" + network.rive + "/invitations";
    }

    private static Map<String, Object> invitation(String name, String email) {
        return Map.of("name", name, "email", email, "language", "en", "roles", List.of("MEMBER"));
    }
}
