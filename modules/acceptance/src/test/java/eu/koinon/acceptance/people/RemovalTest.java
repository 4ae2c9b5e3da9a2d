package eu.koinon.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Removal from an organisation")
class RemovalTest {

    private static final Network NETWORK = Network.shared();

    @Test
    @DisplayName("ends within a minute what the person holds: devices, tokens, and the links that they have sent")
    void ends() {
        var phare = NETWORK.organisation("Le Phare", "FR", "Brest");
        var admin = NETWORK.newcomers.invite(NETWORK.coordinator, phare, "Léa Morvan", "lea@phare.example", "ADMIN");
        var leaver = NETWORK.newcomers.invite(admin, phare, "Yann Le Goff", "yann@phare.example", "ADMIN");
        var elsewhere = leaver.signInElsewhere();
        var token = leaver.client()
                .json(
                        "POST",
                        "/api/v1/tokens",
                        Map.of("name", "script", "scopes", Set.of("membership:list"), "days", 5))
                .json()
                .path("secret")
                .asString();
        var script = Client.at(NETWORK.platform.address()).withToken(token);
        assertThat(script.get("/api/v1/organisations/" + phare + "/people").status())
                .isEqualTo(200);
        var invited = leaver.client()
                .json(
                        "POST",
                        "/api/v1/organisations/" + phare + "/invitations",
                        Map.of(
                                "name",
                                "Guest",
                                "email",
                                "guest@phare.example",
                                "language",
                                "en",
                                "roles",
                                List.of("ADMIN")));
        assertThat(invited.status()).isEqualTo(201);
        var link = Mailboxes.link(NETWORK.mailboxes.await("guest@phare.example", 0));
        assertThat(NETWORK.visitor().get(link).status()).isEqualTo(200);

        var since = Instant.now();
        remove(phare, admin.client(), leaver.id());

        assertThat(leaver.client().get("/organisations/" + phare + "/people").status())
                .isIn(303, 404);
        assertThat(elsewhere.get("/api/v1/organisations/" + phare + "/people").status())
                .isIn(401, 404);
        assertThat(script.get("/api/v1/organisations/" + phare + "/people").status())
                .isEqualTo(401);
        assertThat(NETWORK.visitor().get(link).status()).isEqualTo(410);
        var typed = leaver.client()
                .form(
                        "/organisations/" + phare + "/people/invite",
                        Map.of(
                                "name",
                                "Somebody <b>with a long name</b>",
                                "email",
                                "x@phare.example",
                                "password",
                                "not this one"));
        assertThat(typed.status()).isIn(401, 404);
        assertThat(typed.page().select("textarea[readonly]").eachText())
                .containsExactly("Somebody <b>with a long name</b>");
        assertThat(Duration.between(since, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName(
            "of coordinators and auditors is for coordinators: an admin of the secretariat is neither offered it nor let do it")
    void watchers() {
        var secretariat = NETWORK.coordinator
                .client()
                .get("/api/v1/me/organisations")
                .json()
                .findValue("id")
                .asString();
        var admin = NETWORK.newcomers.invite(
                NETWORK.coordinator, secretariat, "Olena Bondar", "olena@secretariat.example", "ADMIN");

        var list =
                admin.client().get("/organisations/" + secretariat + "/people").page();
        assertThat(list.select("a[href$=/people/" + NETWORK.auditor.id() + "/remove]"))
                .isEmpty();
        assertThat(NETWORK.coordinator
                        .client()
                        .get("/organisations/" + secretariat + "/people")
                        .page()
                        .select("a[href$=/people/" + NETWORK.auditor.id() + "/remove]"))
                .hasSize(1);
        var version = version(secretariat, admin.client(), NETWORK.auditor.id());
        var answer = admin.client()
                .json(
                        "DELETE",
                        "/api/v1/organisations/" + secretariat + "/people/" + NETWORK.auditor.id(),
                        Map.of("reason", "left"),
                        "If-Match",
                        "\"" + version + "\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        remove(secretariat, NETWORK.coordinator.client(), admin.id());
    }

    private static String version(String organisation, Client reader, String person) {
        for (var each : reader.get("/api/v1/organisations/" + organisation + "/people")
                .json()
                .path("items")) {
            if (each.path("person").asString().equals(person)) {
                return each.path("version").asString();
            }
        }
        throw new AssertionError("nobody there");
    }

    private static void remove(String organisation, Client admin, String person) {
        var people = admin.get("/api/v1/organisations/" + organisation + "/people")
                .json()
                .path("items");
        for (var each : people) {
            if (each.path("person").asString().equals(person)) {
                var answer = admin.json(
                        "DELETE",
                        "/api/v1/organisations/" + organisation + "/people/" + person,
                        Map.of("reason", "left"),
                        "If-Match",
                        "\"" + each.path("version").asString() + "\"");
                assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            }
        }
    }
}
