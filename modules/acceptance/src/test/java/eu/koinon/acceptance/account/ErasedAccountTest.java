package eu.koinon.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An account that is erased")
class ErasedAccountTest {

    private final Network network = Network.shared();

    @Test
    @DisplayName("by its owner is gone at the next request, and the record says what they were and not who")
    void byOneself() {
        var harbour = network.organisation("Leuchtturm e.V.", "DE", "Kiel");
        var admin = network.newcomers.invite(
                network.coordinator, harbour, "Solveig Abschied", "solveig@leuchtturm.example", "ADMIN");
        var stays = network.newcomers.invite(admin, harbour, "Bleibt Da", "bleibt@leuchtturm.example", "MEMBER");
        var before = network.mailboxes.of(admin.email()).size();

        var needed = admin.client().get("/account/erase");
        assertThat(needed.page().text()).contains("You cannot erase your account yet");
        assertThat(admin.client().form("/account/erase", Map.of()).status()).isEqualTo(409);
        network.newcomers.invite(admin, harbour, "Neue Leitung", "neu@leuchtturm.example", "ADMIN");
        assertThat(admin.client().get("/account/erase").page().text())
                .contains("Erase your account?")
                .contains("Your place in Leuchtturm e.V.");
        var gone = admin.client().form("/account/erase", Map.of());

        assertThat(gone.leadsTo()).isEqualTo("/erased");
        assertThat(admin.client().get("/erased").page().text()).contains("Your account is erased");
        assertThat(admin.client().get("/account").leadsTo()).startsWith("/sign-in");
        assertThat(network.visitor()
                        .form("/sign-in", Map.of("email", admin.email(), "password", admin.password()))
                        .status())
                .isEqualTo(422);
        assertThat(Mailboxes.text(network.mailboxes.await(admin.email(), before), "text/plain"))
                .contains("This is the last mail");
        assertThat(network.auditor.client().get("/record").body()).doesNotContain("Solveig");
        assertThat(network.auditor.client().get("/record").page().text().replaceAll("[\\u2068\\u2069]", ""))
                .contains("A former administrator of Leuchtturm e.V. erased their own account");
        assertThat(stays.client()
                        .get("/organisations/" + harbour + "/people")
                        .page()
                        .text())
                .contains("Neue Leitung")
                .doesNotContain("Solveig");
    }

    @Test
    @DisplayName("by the secretariat needs a reason, and frees the address for a new invitation")
    void byTheSecretariat() {
        var person = network.newcomers.invite(
                network.riveAdmin, network.rive, "Odile Départ", "odile@rive.example", "MEMBER");
        var page = "/organisations/" + network.rive + "/people/" + person.id() + "/account/erase";
        var before = network.mailboxes.of(person.email()).size();

        assertThat(network.coordinator.client().get(page).page().text()).contains("Odile Départ");
        assertThat(network.coordinator.client().form(page, Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(network.coordinator
                        .client()
                        .form(page, Map.of("reason", "Asked for it by letter"))
                        .leadsTo())
                .endsWith("/people");
        assertThat(person.client().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(Mailboxes.text(network.mailboxes.await(person.email(), before), "text/plain"))
                .contains("This is the last mail");

        var again = network.newcomers.invite(
                network.riveAdmin, network.rive, "Odile Retour", "odile@rive.example", "READER");
        assertThat(again.id()).isNotEqualTo(person.id());
    }
}
