package eu.koinon.acceptance.groups;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A working group")
class WorkingGroupsOverHttpTest {

    private static final String API = "/api/v1/working-groups";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Network network = Network.shared();

    @Test
    @DisplayName("is begun, described, joined, convened by others and ended on the pages")
    void life() {
        var coordinator = network.coordinator.client();
        assertThat(coordinator.get("/groups/new").status()).isEqualTo(200);
        var empty = coordinator.form("/groups/new", form("", "open"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#purposeEn").text()).isEqualTo("To work on it");
        var group = coordinator.form("/groups/new", form("Labour", "open")).leadsTo();

        assertThat(coordinator.get(group).page().text()).contains("Claire Vandamme");
        var before = network.riveMember.client().get(group);
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.page().text()).doesNotContain("Claire Vandamme").contains("1 person");
        assertThat(network.riveMember.client().get(group + "/join").status()).isEqualTo(200);
        assertThat(network.riveMember.client().form(group + "/join", Map.of()).leadsTo())
                .isEqualTo(group);
        var joined = network.riveMember.client().get(group + "?by=person").page();
        assertThat(joined.text()).contains("Claire Vandamme").contains("Piotr Zieliński");

        var piotr = group + "/people/" + network.rive + "/" + network.riveMember.id();
        assertThat(coordinator.form(piotr + "/appoint", Map.of()).status()).isEqualTo(303);
        assertThat(coordinator.get(group + "/leave").status()).isEqualTo(200);
        assertThat(coordinator.form(group + "/leave", Map.of()).status()).isEqualTo(303);
        assertThat(network.riveMember.client().form(group + "/leave", Map.of()).status())
                .isEqualTo(303);
        assertThat(coordinator.get(group).status()).isEqualTo(200);

        assertThat(coordinator.get(group + "/end").status()).isEqualTo(200);
        assertThat(coordinator
                        .form(group + "/end", Map.of("version", "1", "reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(coordinator
                        .form(group + "/end", Map.of("version", "1", "reason", "The work is done"))
                        .status())
                .isEqualTo(303);
        assertThat(network.hafenlichtMember.client().get(group).page().text()).contains("The work is done");
        assertThat(coordinator.get("/groups?ended=yes").page().select("a[href=" + group + "]"))
                .isNotEmpty();
        assertThat(network.riveMember.client().form(group + "/join", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName(
            "by approval is asked for in words, and the convenor decides once, with a reason that only the page tells")
    void byApproval() {
        var group = begin("Proceedings", "by-approval");
        var member = network.hafenlichtMember;
        assertThat(member.client().form(group + "/join", Map.of("words", " ")).status())
                .isEqualTo(422);
        var mails = network.mailboxes.of(network.coordinator.email()).size();
        assertThat(member.client()
                        .form(group + "/join", Map.of("words", "I know the courts"))
                        .status())
                .isEqualTo(303);
        assertThat(Mailboxes.text(network.mailboxes.await(network.coordinator.email(), mails), "text/plain"))
                .contains(member.name())
                .doesNotContain("I know the courts");
        assertThat(member.client().get(group).page().text()).contains("I know the courts");
        assertThat(network.riveMember.client().get(group).page().text()).doesNotContain("I know the courts");

        var coordinator = network.coordinator.client();
        assertThat(coordinator.get("/").page().select("a[href=" + group + "#requests]"))
                .isNotEmpty();
        var request = coordinator
                .get(group)
                .page()
                .select("form[action$=/accept]")
                .attr("action")
                .replaceFirst("/accept$", "");
        assertThat(coordinator.get(request + "/decline").status()).isEqualTo(200);
        assertThat(coordinator
                        .form(request + "/decline", Map.of("version", "1", "reason", " "))
                        .status())
                .isEqualTo(422);
        mails = network.mailboxes.of(member.email()).size();
        assertThat(coordinator
                        .form(request + "/decline", Map.of("version", "1", "reason", "Next year"))
                        .status())
                .isEqualTo(303);
        assertThat(Mailboxes.text(network.mailboxes.await(member.email(), mails), "text/plain"))
                .doesNotContain("Next year");
        assertThat(member.client().get(group).page().text()).contains("Next year");
        assertThat(coordinator
                        .follow(coordinator.form(request + "/accept", Map.of("version", "1")))
                        .page()
                        .text())
                .contains("Somebody else was faster");

        member.client().form(group + "/join", Map.of("words", "Then next year"));
        var withdraw = member.client()
                .get(group)
                .page()
                .select("form[action$=/withdraw]")
                .attr("action");
        assertThat(member.client()
                        .follow(member.client().form(withdraw, Map.of()))
                        .page()
                        .text())
                .contains("The request has been withdrawn")
                .doesNotContain("Then next year");
        assertThat(coordinator.get(group).page().select("#requests")).isEmpty();
    }

    @Test
    @DisplayName("keeps what two people wrote at once: the second sees both versions and loses nothing")
    void twoVersions() {
        var group = begin("Twice", "open");
        var coordinator = network.coordinator.client();
        var page = coordinator.get(group + "/edit").page();
        var version = page.select("input[name=version]").attr("value");
        var mine = form("Twice", "open");
        mine.put("version", version);
        mine.put("purposeEn", "What the first one wrote");
        assertThat(coordinator.form(group + "/edit", mine).status()).isEqualTo(303);
        mine.put("purposeEn", "What the second one wrote");

        var late = coordinator.form(group + "/edit", mine);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#versions").text())
                .contains("What the first one wrote")
                .contains("What the second one wrote");
        assertThat(late.page().select("#purposeEn").text()).isEqualTo("What the second one wrote");
    }

    @Test
    @DisplayName("can be worked with by programs, which must say which version they change")
    void programs() {
        var coordinator = network.coordinator.client();
        var created = coordinator.json("POST", API, body("Programs", true));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var address = API + "/" + created.json().path("id").asString();
        assertThat(coordinator.json("PUT", address, body("Programs", false)).status())
                .isEqualTo(428);
        var edited = coordinator.json(
                "PUT",
                address,
                body("Programs", false),
                "If-Match",
                created.header("ETag").orElseThrow());
        assertThat(edited.json().path("open").asBoolean()).isFalse();

        assertThat(ask(network.riveMember, address).json().path("result").asString())
                .isEqualTo("ASKED");
        assertThat(ask(network.riveMember, address).status()).isEqualTo(409);
        var waiting = coordinator.get(address).json().path("requests").path(0);
        var decision = address + "/requests/" + waiting.path("id").asString() + "/decision";
        var version = "\"" + waiting.path("version").asLong() + "\"";
        assertThat(network.hafenlichtMember
                        .client()
                        .json("POST", decision, Map.of("decision", "ACCEPT"), "If-Match", version)
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .json("POST", decision, Map.of("decision", "ACCEPT"), "If-Match", version)
                        .status())
                .isEqualTo(204);
        assertThat(network.riveMember
                        .client()
                        .json("PUT", address + "/me/mail", Map.of("mail", "NONE"))
                        .status())
                .isEqualTo(204);
        assertThat(network.riveMember
                        .client()
                        .get(address)
                        .json()
                        .path("mine")
                        .path("mail")
                        .asString())
                .isEqualTo("NONE");
        assertThat(network.hafenlichtMember
                        .client()
                        .get(address)
                        .json()
                        .path("participants")
                        .size())
                .isZero();
        assertThat(network.riveAdmin
                        .client()
                        .json(
                                "DELETE",
                                address + "/participants/" + network.rive + "/" + network.riveMember.id(),
                                Map.of("reason", "Other duties"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("loses at once whom their organisation removes")
    void removed() {
        var group = begin("Removed", "open");
        var person =
                network.newcomers.invite(network.riveAdmin, network.rive, "Tilde Aas", "tilde@rive.example", "MEMBER");
        person.client().form(group + "/join", Map.of());
        var coordinator = network.coordinator.client();
        assertThat(coordinator.get(group).page().text()).contains("Tilde Aas");
        var here =
                network.riveAdmin.client().get("/organisations/" + network.rive + "/people/" + person.id() + "/remove");

        network.riveAdmin
                .client()
                .form(
                        "/organisations/" + network.rive + "/people/" + person.id() + "/remove",
                        Map.of(
                                "version",
                                here.page().select("input[name=version]").attr("value"),
                                "reason",
                                "Moved on"));

        assertThat(coordinator.get(group).page().text()).doesNotContain("Tilde Aas");
    }

    private static Answer ask(Member member, String address) {
        return member.client().json("POST", address + "/me", Map.of("words", "Please"));
    }

    private String begin(String name, String openness) {
        Client coordinator = network.coordinator.client();
        return coordinator.form("/groups/new", form(name, openness)).leadsTo();
    }

    private static Map<String, Object> form(String name, String openness) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("nameEn", name.isEmpty() ? "" : name + " " + COUNT.incrementAndGet());
        fields.put("purposeEn", "To work on it");
        fields.put("open", openness);
        return fields;
    }

    private static Map<String, Object> body(String name, boolean open) {
        return Map.of("nameEn", name + " " + COUNT.incrementAndGet(), "purposeEn", "To work on it", "open", open);
    }
}
