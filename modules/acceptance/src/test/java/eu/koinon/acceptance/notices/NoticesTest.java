package eu.koinon.acceptance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the network asks of whoever takes part")
class NoticesTest {

    private final Network network = Network.shared();

    @Test
    @DisplayName("is written by a coordinator, read by everybody and agreed to by its people, version by version")
    void published() {
        var coordinator = network.coordinator.client();
        var form = "/notices/privacy/new";
        assertThat(coordinator.get("/notices").page().text()).contains("Privacy notice of this network");
        assertThat(coordinator.get(form).status()).isEqualTo(200);
        var refused = coordinator.form(form, Map.of("version", "0", "texts.de", "Nur deutsch", "texts.en", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().getElementById("texts.de").text()).isEqualTo("Nur deutsch");

        coordinator.form(
                form, Map.of("version", "0", "texts.en", "We keep <b>little</b>.", "texts.de", "Wir behalten wenig."));
        var visitor = network.visitor();
        assertThat(visitor.get("/notices/privacy").page().select("main").text()).contains("We keep <b>little</b>.");
        assertThat(visitor.get("/api/v1/notices/privacy/1")
                        .json()
                        .path("texts")
                        .path("de")
                        .asString())
                .isEqualTo("Wir behalten wenig.");

        var person = network.newcomers.invite(
                network.riveAdmin, network.rive, "Ines Leroy-Accord", "ines.agrees@rive.example", "MEMBER");
        assertThat(person.client().get("/").page().text()).contains("Please read and agree: Privacy notice");
        assertThat(person.client()
                        .form("/notices/privacy/agree", Map.of("number", "1"))
                        .leadsTo())
                .isEqualTo("/");
        assertThat(person.client().get("/").page().text())
                .contains("Thank you. It is on record that you have agreed.")
                .doesNotContain("Please read and agree");

        var again = Map.of("version", "1", "texts.en", "We keep less.", "changes.en", "Less is kept");
        assertThat(coordinator.form(form, again).status()).isEqualTo(303);
        assertThat(coordinator.form(form, again).page().text())
                .contains("Published meanwhile")
                .contains("We keep less.");
        assertThat(person.client()
                        .get("/api/v1/me/notices")
                        .json()
                        .path("items")
                        .get(0)
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        assertThat(person.client()
                        .form("/notices/privacy/agree", Map.of("number", "1"))
                        .leadsTo())
                .isEqualTo("/notices/privacy");
        assertThat(person.client()
                        .json("POST", "/api/v1/notices/privacy/2/agreement", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(person.client().get("/api/v1/me/data").json().path("parts").path("agreements"))
                .hasSize(2);
        assertThat(visitor.get("/notices/privacy/versions/1").page().text())
                .contains("This version is no longer in force.");
    }
}
