package eu.koinon.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Mandates and deputies")
class MandatesAndDeputiesTest {

    private static final Network NETWORK = Network.shared();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Lisbon"));
    private static final byte[] REGISTER = "%PDF-1.7 excerpt".getBytes(StandardCharsets.US_ASCII);

    private static String farol;
    private static Member admin;
    private static Member signatory;
    private static Member reader;

    @BeforeAll
    static void an_organisation_in_portugal() {
        farol = NETWORK.organisation("Farol", "PT", "Porto");
        admin = NETWORK.newcomers.invite(NETWORK.coordinator, farol, "Ana Prata", "ana@farol.example", "ADMIN");
        signatory = NETWORK.newcomers.invite(admin, farol, "Rui Salgado", "rui@farol.example", "SIGNATORY");
        reader = NETWORK.newcomers.invite(admin, farol, "Inês Duarte", "ines@farol.example", "READER");
    }

    @Nested
    @DisplayName("as an admin")
    class AsAdmin {

        @Test
        @DisplayName("I require a proof, bring it, and the signatory may sign; nobody else reads it")
        void proof() {
            give(true, false, null);
            assertThat(signing(signatory).path("why").asString()).isEqualTo("mandate-unproven");

            assertThat(put(admin.client(), "register ü.pdf", REGISTER).status()).isEqualTo(200);

            assertThat(signing(signatory).path("may").asBoolean()).isTrue();
            var document = admin.client().get(page() + "/document");
            assertThat(document.status()).isEqualTo(200);
            assertThat(document.body()).isEqualTo("%PDF-1.7 excerpt");
            assertThat(document.header("Content-Disposition").orElse(""))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''register%20%C3%BC.pdf");
            assertThat(document.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(NETWORK.coordinator.client().get(page() + "/document").status())
                    .isEqualTo(200);
            for (var other : List.of(signatory.client(), reader.client(), NETWORK.riveAdmin.client())) {
                assertThat(other.get(page() + "/document").status()).isEqualTo(404);
                assertThat(put(other, "mine.pdf", REGISTER).status()).isEqualTo(404);
            }
        }

        @Test
        @DisplayName("I am told what is no document and what is too large, and what was there stays")
        void refused() {
            give(true, false, null);
            assertThat(put(admin.client(), "a.pdf", REGISTER).status()).isEqualTo(200);

            assertThat(put(admin.client(), "b.pdf", "<html></html>".getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(422);
            var large = new byte[11 * 1_048_576];
            System.arraycopy(REGISTER, 0, large, 0, REGISTER.length);
            assertThat(put(admin.client(), "c.pdf", large).status()).isEqualTo(422);
            assertThat(admin.client()
                            .get("/api/v1/organisations/" + farol + "/mandates/proofs")
                            .body())
                    .contains("a.pdf")
                    .doesNotContain("c.pdf");
        }

        @Test
        @DisplayName("a form without a file comes back with a sentence")
        void noFile() {
            var answer = admin.client().form(page(), Map.of());

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#file-error").text()).contains("choose a file");
        }
    }

    @Nested
    @DisplayName("as somebody who is away")
    class AsAway {

        @Test
        @DisplayName("I name a deputy, who is told by mail, signs in my stead where I allow it, and steps down")
        void deputy() {
            give(false, true, null);
            var before = NETWORK.mailboxes.of(reader.email()).size();
            assertThat(signing(reader).path("why").asString()).isEqualTo("mandate-none");

            var named = signatory
                    .client()
                    .json(
                            "POST",
                            "/api/v1/organisations/" + farol + "/deputies",
                            Map.of(
                                    "deputy",
                                    reader.id(),
                                    "untilDay",
                                    TODAY.plusDays(3).toString(),
                                    "reason",
                                    "A private matter"));

            assertThat(named.status()).as(named.body()).isEqualTo(201);
            assertThat(named.body()).doesNotContain("private matter");
            NETWORK.mailboxes.await(reader.email(), before);
            var may = signing(reader);
            assertThat(may.path("may").asBoolean()).isTrue();
            assertThat(may.path("inSteadOf").asString()).isEqualTo(signatory.id());
            assertThat(admin.client()
                            .get("/organisations/" + farol + "/people")
                            .page()
                            .text())
                    .contains("Inês Duarte stands in until")
                    .doesNotContain("private matter");
            assertThat(reader.client().get("/").page().text()).contains("You stand in for Rui Salgado");
            assertThat(reader.client()
                            .get("/organisations/" + farol + "/people/invite")
                            .status())
                    .isEqualTo(404);

            var id = named.json().path("id").asString();
            assertThat(NETWORK.riveAdmin
                            .client()
                            .json("DELETE", "/api/v1/organisations/" + farol + "/deputies/" + id, "")
                            .status())
                    .isEqualTo(404);
            assertThat(reader.client()
                            .json("DELETE", "/api/v1/organisations/" + farol + "/deputies/" + id, "")
                            .status())
                    .isEqualTo(204);
            assertThat(signing(reader).path("may").asBoolean()).isFalse();
        }

        @Test
        @DisplayName("a form with mistakes comes back with all that was typed")
        void mistakes() {
            var answer = signatory
                    .client()
                    .form(
                            "/organisations/" + farol + "/deputy",
                            Map.of("deputy", reader.id(), "untilDay-day", "99", "reason", "On leave"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#untilDay").val()).isEqualTo("99");
            assertThat(answer.page().select("#reason").text()).isEqualTo("On leave");
            assertThat(answer.page().select("#deputy option[selected]").val()).isEqualTo(reader.id());
        }
    }

    private static JsonNode signing(Member member) {
        return member.client().get("/api/v1/me/signing").json();
    }

    private static String page() {
        return "/organisations/" + farol + "/people/" + signatory.id() + "/mandates/signatory";
    }

    private static void give(boolean proofNeeded, boolean deputyMay, String until) {
        var people = admin.client()
                .get("/api/v1/organisations/" + farol + "/people")
                .json()
                .path("items");
        var version = "";
        for (var person : people) {
            if (person.path("person").asString().equals(signatory.id())) {
                version = person.path("version").asString();
            }
        }
        var mandate = new HashMap<String, Object>(
                Map.of("role", "SIGNATORY", "proofNeeded", proofNeeded, "deputyMay", deputyMay));
        if (until != null) {
            mandate.put("untilDay", until);
        }
        var answer = admin.client()
                .json(
                        "PUT",
                        "/api/v1/organisations/" + farol + "/people/" + signatory.id(),
                        Map.of("roles", List.of(mandate)),
                        "If-Match",
                        "\"" + version + "\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer put(Client client, String name, byte[] content) {
        var headers = new ArrayList<>(List.of("Content-Type", "application/octet-stream"));
        headers.addAll(List.of("Origin", NETWORK.platform.address().toString()));
        return client.send(
                "PUT",
                "/api/v1/organisations/" + farol + "/mandates/" + signatory.id() + "/signatory/proof?name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(content),
                headers);
    }
}
