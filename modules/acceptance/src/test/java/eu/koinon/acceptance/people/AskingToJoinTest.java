package eu.koinon.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Asking to join")
class AskingToJoinTest {

    private static final Network NETWORK = Network.shared();

    private static String lume;
    private static Member admin;

    @BeforeAll
    static void an_organisation_that_is_found_by_its_addresses() {
        lume = NETWORK.organisation("Lume", "IT", "Turin");
        admin = NETWORK.newcomers.invite(NETWORK.coordinator, lume, "Lia Conti", "lia@lume.example", "ADMIN");
        var chosen = admin.client()
                .json(
                        "PUT",
                        "/api/v1/organisations/" + lume + "/mail-domains",
                        Map.of("domains", List.of("lume.example")));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("is answered alike, byte for byte, whether or not the address leads anywhere")
    void alike() {
        var known = NETWORK.visitor().form("/join", ask("Nina", "nina@lume.example"));
        var unknown = NETWORK.visitor().form("/join", ask("Nina", "nina@nowhere.example"));
        var belongs = NETWORK.visitor().form("/join", ask("Lia", "lia@lume.example"));

        for (var answer : List.of(known, unknown, belongs)) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.leadsTo()).isEqualTo("/join/sent");
            assertThat(answer.bodyWithoutRequestName()).isEqualTo(known.bodyWithoutRequestName());
        }
    }

    @Test
    @DisplayName("leads by the mail, an admin and an invitation into the organisation")
    void wholeWay() {
        var visitor = NETWORK.visitor();
        visitor.form("/join", ask("Nino Serra", "nino@lume.example"));
        var link = Mailboxes.link(NETWORK.mailboxes.await("nino@lume.example", 0));
        assertThat(visitor.get(link).page().text()).contains("Lume", "nino@lume.example");
        assertThat(admin.client().get("/").page().text()).doesNotContain("asks to join");
        assertThat(visitor.follow(visitor.form(link, Map.of())).page().text()).contains("waiting");
        assertThat(visitor.form(link, Map.of()).status()).isEqualTo(410);

        assertThat(admin.client().get("/").page().text()).contains("to join your organisation");
        var people = admin.client().get("/organisations/" + lume + "/people").page();
        var here =
                people.select("a[href*=/join-requests/]:contains(Nino Serra)").attr("href");
        assertThat(NETWORK.riveAdmin.client().get(here).status()).isEqualTo(404);
        var page = admin.client().get(here).page();
        var version = page.select("form[action$=/approve] input[name=version]").val();
        var none = admin.client().form(here + "/approve", Map.of("version", version));
        assertThat(none.status()).isEqualTo(422);
        var done = admin.client().form(here + "/approve", Map.of("version", version, "roles", "READER"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        var invitation = Mailboxes.link(NETWORK.mailboxes.await("nino@lume.example", 1));
        assertThat(invitation).startsWith("/invitation/");
        assertThat(visitor.get(invitation).page().text()).contains("Lume");
    }

    @Test
    @DisplayName("is declined with a reason that the person is told")
    void declined() {
        var visitor = NETWORK.visitor();
        visitor.form("/join", ask("Nele", "nele@lume.example"));
        visitor.form(Mailboxes.link(NETWORK.mailboxes.await("nele@lume.example", 0)), Map.of());
        var request = NETWORK.coordinator
                .client()
                .get("/api/v1/organisations/" + lume + "/join-requests")
                .json();
        var line = StreamSupport.stream(request.path("items").spliterator(), false)
                .filter(each -> each.path("name").asString().equals("Nele"))
                .findFirst()
                .orElseThrow();

        var answer = admin.client()
                .json(
                        "POST",
                        "/api/v1/organisations/" + lume + "/join-requests/"
                                + line.path("id").asString() + "/refusal",
                        Map.of("reason", "Nobody here knows you."),
                        "If-Match",
                        "\"" + line.path("version").asString() + "\"");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(Mailboxes.text(NETWORK.mailboxes.await("nele@lume.example", 1), "text/plain"))
                .contains("Nobody here knows you.");
    }

    @Test
    @DisplayName("is not possible by an address that anybody can have, whoever lists it")
    void publicProviders() {
        for (var who : List.of(admin, NETWORK.coordinator)) {
            var answer = who.client()
                    .form("/organisations/" + lume + "/mail-domains", Map.of("domains", "lume.example\ngmail.com"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#domains").val()).contains("gmail.com");
        }
    }

    private static Map<String, String> ask(String name, String email) {
        return Map.of("name", name, "email", email, "language", "en");
    }
}
