package eu.koinon.acceptance.succession;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Organisations over HTTP")
class SuccessionOverHttpTest {

    private static final String API = "/api/v1/organisations/";

    private final Network network = Network.shared();

    @Test
    @DisplayName(
            "merge: people are signed out and told, act for the other, and the old address leads there until an undo")
    void merger() {
        var coordinator = network.coordinator.client();
        var from = network.organisation("Haus am Deich", "DE", "Emden");
        var into = network.organisation("Haus am Fluss", "DE", "Emden");
        var wiebke =
                network.newcomers.invite(network.coordinator, from, "Wiebke Harms", "wiebke@deich.example", "ADMIN");
        var token = wiebke.client();
        assertThat(token.get("/api/v1/me/organisations").json().findValue("id").asString())
                .isEqualTo(from);

        var plan = coordinator.json("POST", API + from + "/succession/merge/plan", Map.of("into", into));
        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.body()).contains("PERSON_MOVES").contains("Wiebke Harms");
        var mark = plan.json().path("mark").asString();
        var stale = coordinator.json(
                "POST", API + from + "/succession/merge", Map.of("into", into, "reason", "As one", "mark", "another"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("mark").asString()).isEqualTo(mark);
        var mails = network.mailboxes.of(wiebke.email()).size();

        var done = coordinator.json(
                "POST", API + from + "/succession/merge", Map.of("into", into, "reason", "As one", "mark", mark));

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(token.get("/api/v1/me/organisations").status()).isEqualTo(401);
        assertThat(Mailboxes.text(network.mailboxes.await(wiebke.email(), mails), "text/plain"))
                .contains("Haus am Fluss")
                .doesNotContain("As one");
        var again = wiebke.signInElsewhere();
        assertThat(again.get("/api/v1/me/organisations").json().findValue("id").asString())
                .isEqualTo(into);
        var old = again.get(API + from);
        assertThat(old.status()).isEqualTo(307);
        assertThat(old.leadsTo()).endsWith(API + into);
        assertThat(again.get(API + from + "/succession").body()).contains("Haus am Deich");
        assertThat(again.get("/organisations/" + from).page().text())
                .contains("Formerly")
                .contains("Haus am Fluss");
        assertThat(again.get("/organisations?text=deich").page().text()).contains("formerly Haus am Deich");
        assertThat(again.get("/organisations/" + into).page().text()).contains("Haus am Deich");

        var undo = "/api/v1/organisation-changes/" + done.json().path("id").asString() + "/undo";
        var back = coordinator.get(undo);
        assertThat(back.body()).contains("PERSON_RETURNS");
        assertThat(coordinator
                        .json(
                                "POST",
                                undo,
                                Map.of(
                                        "reason",
                                        "A mistake",
                                        "mark",
                                        back.json().path("mark").asString()))
                        .status())
                .isEqualTo(204);
        assertThat(again.get("/api/v1/me/organisations").status()).isEqualTo(401);
        assertThat(wiebke.signInElsewhere()
                        .get("/api/v1/me/organisations")
                        .json()
                        .findValue("id")
                        .asString())
                .isEqualTo(from);
        assertThat(coordinator.get(API + from).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "split on the pages: what was chosen goes with those who were chosen, and nobody else's choice is lost")
    void split() {
        var coordinator = network.coordinator.client();
        var from = network.organisation("Lotsenhaus", "DE", "Kiel");
        var ute = network.newcomers.invite(network.coordinator, from, "Ute Jans", "ute@lotsen.example", "ADMIN");
        var kai = network.newcomers.invite(ute, from, "Kai Boll", "kai@lotsen.example", "MEMBER");
        var address = "/organisations/" + from + "/split";
        assertThat(coordinator.get(address).page().text()).contains("Kai Boll");
        var typed = Map.of(
                "name",
                "Lotsenboot",
                "shortName",
                "Boot",
                "level",
                "LOCAL",
                "country",
                "DE",
                "city",
                "Kiel",
                "people",
                kai.id(),
                "admin",
                "");
        var incomplete = coordinator.form(address + "/look", typed);
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.page().select("#name").attr("value")).isEqualTo("Lotsenboot");

        var chosen = new HashMap<>(typed);
        chosen.put("admin", kai.id());
        var look = coordinator.form(address + "/look", chosen);
        assertThat(look.status()).as(look.body()).isEqualTo(200);
        chosen.put("mark", look.page().select("input[name=mark]").attr("value"));
        chosen.put("reason", " ");
        assertThat(coordinator.form(address, chosen).status()).isEqualTo(422);
        chosen.put("reason", "The boat goes its own way");
        var done = coordinator.form(address, chosen);

        assertThat(done.status()).as(done.body()).isEqualTo(303);
        var boat = done.leadsTo().substring("/organisations/".length());
        assertThat(kai.signInElsewhere()
                        .get("/api/v1/me/organisations")
                        .json()
                        .findValue("id")
                        .asString())
                .isEqualTo(boat);
        assertThat(coordinator.get("/organisations/changes").page().text())
                .contains("Lotsenboot came out of Lotsenhaus");
    }

    @Test
    @DisplayName("that were removed come back on the pages, with those who are chosen")
    void comesBack() {
        var coordinator = network.coordinator.client();
        var gone = network.organisation("Leuchtfeuer Ost", "DE", "Rostock");
        var inge = network.newcomers.invite(network.coordinator, gone, "Inge Matt", "inge@feuer.example", "ADMIN");
        var person = inge.id();
        var version = coordinator.get(API + gone).json().path("version").asString();
        assertThat(coordinator
                        .form("/organisations/" + gone + "/remove", Map.of("version", version, "reason", "Closed"))
                        .status())
                .isEqualTo(303);
        assertThat(coordinator.get("/organisations/" + gone).status()).isEqualTo(404);
        var address = "/organisations/" + gone + "/return";
        var page = coordinator.get(address).page();
        assertThat(page.text()).contains("Inge Matt");

        var back = coordinator.form(
                address,
                Map.of(
                        "people",
                        person,
                        "reason",
                        "Open again",
                        "mark",
                        page.select("input[name=mark]").attr("value")));

        assertThat(back.leadsTo()).isEqualTo("/organisations/" + gone);
        assertThat(inge.signInElsewhere()
                        .get("/api/v1/me/organisations")
                        .json()
                        .findValue("id")
                        .asString())
                .isEqualTo(gone);
        for (var path : List.of(address, "/organisations/" + gone + "/merge", "/organisations/changes")) {
            assertThat(inge.signInElsewhere().get(path).status()).as(path).isEqualTo(404);
        }
    }
}
