package eu.koinon.acceptance.home;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.interest.OpenCall;
import eu.koinon.acceptance.interest.ReviewedCall;
import eu.koinon.acceptance.network.Member;
import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The first page")
class HomeTest {

    private static final Network NETWORK = Network.shared();

    @Nested
    @DisplayName("for a visitor")
    class AsAVisitor {

        @Test
        @DisplayName("says who we are and how many, leads to help, and lets them leave at once")
        void whoWeAre() {
            var visitor = NETWORK.visitor();
            var page = visitor.get("/").page();
            var figures = visitor.get("/api/v1/network").json();

            assertThat(page.text())
                    .contains("We are " + figures.path("organisations").asInt() + " organisations in");
            assertThat(page.select("main .k-hero a[href=/centres]")).hasSize(1);
            assertThat(page.text()).contains("Leave this site").contains("call 112");
            assertThat(page.select("script[src^=http], link[href^=http], img[src^=http]"))
                    .isEmpty();
        }

        @Test
        @DisplayName("names no organisation, and sets no cookie")
        void nothingMore() {
            var answer = NETWORK.visitor().get("/");

            assertThat(answer.page().text()).doesNotContain("La Rive").doesNotContain("Hafenlicht");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }

        @Test
        @DisplayName("shows an open call with its deadline, and that it was put off, on the call's own page, too")
        void openCall() {
            var call = OpenCall.with(NETWORK, "Seats for a new term");
            assertThat(line(call))
                    .contains("Open until")
                    .contains("15 June 2099")
                    .doesNotContain("Extended");

            var coordinator = NETWORK.coordinator.client();
            var version = coordinator
                    .get(call.address + "/deadline")
                    .page()
                    .select("input[name=version]")
                    .val();
            var extended = coordinator.form(
                    call.address + "/deadline",
                    Map.of(
                            "version", version,
                            "date-day", "1",
                            "date-month", "7",
                            "date-year", "2099",
                            "time", "17:00",
                            "reason", "So many have asked for it"));
            assertThat(extended.status()).as(extended.body()).isEqualTo(303);

            assertThat(line(call))
                    .contains("1 July 2099")
                    .contains("Extended; it was")
                    .contains("15 June 2099");
            var shown = NETWORK.visitor().get(call.address).page().text();
            assertThat(shown).contains("Extended; it was").doesNotContain("So many have asked");
        }

        private String line(OpenCall call) {
            return NETWORK.visitor()
                    .get("/")
                    .page()
                    .select("li:has(a[href=" + call.address + "])")
                    .text();
        }

        @Test
        @DisplayName("gives programs neither what waits for others nor how the network stands")
        void api() {
            assertThat(NETWORK.visitor().get("/api/v1/home").status()).isEqualTo(401);
            assertThat(NETWORK.visitor().get("/api/v1/network/state").status()).isEqualTo(401);
            assertThat(NETWORK.visitor().get("/api/v1/network").body()).doesNotContain("La Rive");
        }
    }

    @Nested
    @DisplayName("for an applicant")
    class AsAnApplicant {

        private final OpenCall call = OpenCall.with(NETWORK, "Applicants are welcome");
        private final Client applicant = NETWORK.visitor();

        @Test
        @DisplayName(
                "shows nothing until they open their link, and then what is missing, until when, and where to go on")
        void draft() {
            var link = call.begin(applicant, OpenCall.newAddress(), "en");
            assertThat(mine(applicant).text()).isEmpty();

            applicant.get(link);

            var shown = mine(applicant);
            assertThat(shown.text())
                    .contains("Draft")
                    .contains("Applicants are welcome")
                    .contains("15 June 2099")
                    .contains("Central European")
                    .contains("still need an answer");
            assertThat(shown.select("a.govuk-button").attr("href")).isEqualTo(link);
            assertThat(shown.select("a.govuk-button").text()).isEqualTo("Go on writing");
        }

        @Test
        @DisplayName("counts down what is missing as they write, under the name that they have given")
        void countsDown() {
            var name = unique("Lantern ");
            var link = call.begin(applicant, OpenCall.newAddress(), "en");
            applicant.get(link);
            assertThat(mine(applicant).text()).contains("Application without a name yet");

            applicant.form(link, OpenCall.whole(applicant.get(link), name));

            assertThat(mine(applicant).text())
                    .contains(name)
                    .contains("One question still needs an answer")
                    .doesNotContain("without a name");
        }

        @Test
        @DisplayName("says once it was sent that it can still be changed, and asks for nothing more")
        void sent() {
            var reviewed = ReviewedCall.with(NETWORK, "Sent on time");
            var application = reviewed.apply(unique("Beacon "));
            var visitor = NETWORK.visitor();
            var before = NETWORK.mailboxes.of(reviewed.emailOf(application)).size();
            visitor.form(
                    "/interest/" + reviewed.id() + "/start",
                    Map.of("email", reviewed.emailOf(application), "language", "en"));
            visitor.get(Mailboxes.link(NETWORK.mailboxes.await(reviewed.emailOf(application), before)));

            assertThat(mine(visitor).text())
                    .contains("Submitted")
                    .contains("It has been sent")
                    .doesNotContain("needs an answer");
            assertThat(mine(visitor).select("a.govuk-button")).isEmpty();
        }

        @Test
        @DisplayName("is each applicant's own: another browser learns nothing of it")
        void theirOwn() {
            var link = call.begin(applicant, OpenCall.newAddress(), "en");
            applicant.get(link);

            assertThat(mine(NETWORK.visitor()).text()).isEmpty();
            assertThat(applicant.cookies().keySet()).hasSize(1);
        }

        @Test
        @DisplayName("forgets them when asked to, while the link in the mail stays good")
        void forget() {
            var link = call.begin(applicant, OpenCall.newAddress(), "en");
            applicant.get(link);

            var forgotten = applicant.form("/forget-applications", Map.of());

            assertThat(forgotten.status()).isEqualTo(303);
            assertThat(mine(applicant).text()).isEmpty();
            assertThat(applicant.cookies()).isEmpty();
            assertThat(applicant.get(link).status()).isEqualTo(200);
        }

        @Test
        @DisplayName("is the visitors' page again when somebody has made the cookie up")
        void madeUp() {
            var visitor = NETWORK.visitor();
            visitor.setCookie("koinon-applications", "A".repeat(43) + "." + "<script>." + "B".repeat(5000));

            var answer = visitor.get("/");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("#applications")).isEmpty();
            assertThat(visitor.cookies()).doesNotContainKey("koinon-applications");
        }

        @Test
        @DisplayName("takes a colleague's application away whose link has been ended")
        void ended() {
            var link = call.begin(applicant, OpenCall.newAddress(), "en");
            var colleague = NETWORK.visitor();
            var address = OpenCall.newAddress();
            applicant.form(link + "/people", Map.of("email", address, "language", "en"));
            var theirs = Mailboxes.link(NETWORK.mailboxes.await(address, 0));
            colleague.get(theirs);
            assertThat(mine(colleague).text()).contains("Applicants are welcome");

            var end = applicant
                    .get(link + "/people")
                    .page()
                    .select("form[action$=/end]")
                    .attr("action");
            assertThat(applicant.form(end, Map.of()).status()).isEqualTo(303);

            assertThat(mine(colleague).text()).isEmpty();
            assertThat(colleague.cookies()).isEmpty();
        }

        private Document mine(Client client) {
            return Jsoup.parse(client.get("/").page().select("#applications").outerHtml());
        }
    }

    @Nested
    @DisplayName("for a member")
    class AsAMember {

        @Test
        @DisplayName("shows what waits and what is next, on the page and to programs alike")
        void waitsAndNext() {
            var piotr = NETWORK.riveMember.client();
            var page = piotr.get("/").page();
            var home = piotr.get("/api/v1/home").json();

            assertThat(page.select("#waiting a").eachText()).isEqualTo(texts(home.path("waiting")));
            assertThat(page.select("#next .k-date a").eachText()).isEqualTo(texts(home.path("next")));
            assertThat(page.select("#secretariat")).isEmpty();
        }

        @Test
        @DisplayName("speaks to programs in the language of the person, too")
        void language() {
            var home = newcomer("Sprachhaus", "MEMBER");
            var admin = home.client();
            assertThat(admin.get("/api/v1/home").body()).contains("Add a passkey");

            var me = admin.get("/api/v1/me");
            var changed = admin.json(
                    "PUT",
                    "/api/v1/me",
                    Map.of("name", "Nele", "language", "de", "timeZone", "Europe/Berlin"),
                    "If-Match",
                    me.header("ETag").orElseThrow());
            assertThat(changed.status()).as(changed.body()).isEqualTo(200);

            assertThat(admin.get("/api/v1/home").body()).contains("Passkey hinzufügen");
        }

        @Test
        @DisplayName("tells them nothing of how the network stands, whichever way they ask")
        void noFigures() {
            for (var who : List.of(NETWORK.riveMember, NETWORK.riveAdmin, NETWORK.auditor)) {
                assertThat(who.client().get("/api/v1/network/state").status())
                        .as(who.name())
                        .isEqualTo(404);
                for (var attention : List.of("NO_ADMIN", "UNCONFIRMED", "ASKED_TO_JOIN")) {
                    for (var path : List.of("/organisations", "/api/v1/organisations")) {
                        assertThat(who.client()
                                        .get(path + "?attention=" + attention)
                                        .status())
                                .as(who.name() + " " + path + " " + attention)
                                .isEqualTo(404);
                    }
                }
                assertThat(who.client().get("/organisations").page().select("[name=attention]"))
                        .isEmpty();
            }
        }

        @Test
        @DisplayName("offers somebody who was removed ways to take part, and nothing of the organisation any more")
        void removed() {
            var house = NETWORK.organisation(unique("Abschiedshaus "), "DE", "Kassel");
            var admin = invite(house, "Anna", "ADMIN");
            var gone = NETWORK.newcomers.invite(admin, house, "Gero", address("gero"), "MEMBER");
            assertThat(gone.client().get("/").page().text()).contains("Abschiedshaus");
            var row = row(admin, house, gone);
            var removal = admin.client()
                    .json(
                            "DELETE",
                            "/api/v1/organisations/" + house + "/people/" + gone.id(),
                            Map.of("reason", "has left"),
                            "If-Match",
                            "\"" + row.path("version").asString() + "\"");
            assertThat(removal.status()).as(removal.body()).isEqualTo(204);

            var again = gone.signInElsewhere();
            var page = again.get("/").page();

            assertThat(page.text()).contains("You act for no organisation").doesNotContain("Abschiedshaus");
            assertThat(page.select("main a[href=/join]")).isNotEmpty();
            assertThat(page.select("#next, #secretariat")).isEmpty();
            assertThat(again.get("/api/v1/home").json().path("next")).isEmpty();
            assertThat(texts(again.get("/api/v1/home").json().path("waiting")))
                    .as("what waits is for them alone: their means of signing in, and the network's notices")
                    .allMatch(text -> text.contains("passkey") || text.contains("read and agree"));
        }

        @Test
        @DisplayName("names to somebody without an organisation who has invited them")
        void invited() {
            var house = NETWORK.organisation(unique("Gasthaus "), "DE", "Trier");
            var other = NETWORK.organisation(unique("Rufhaus "), "DE", "Trier");
            var admin = invite(house, "Ida", "ADMIN");
            var gone = NETWORK.newcomers.invite(admin, house, "Gesa", address("gesa"), "MEMBER");
            var row = row(admin, house, gone);
            admin.client()
                    .json(
                            "DELETE",
                            "/api/v1/organisations/" + house + "/people/" + gone.id(),
                            Map.of("reason", "has left"),
                            "If-Match",
                            "\"" + row.path("version").asString() + "\"");
            NETWORK.coordinator
                    .client()
                    .json(
                            "POST",
                            "/api/v1/organisations/" + other + "/invitations",
                            Map.of(
                                    "name",
                                    "Gesa",
                                    "email",
                                    gone.email(),
                                    "language",
                                    "en",
                                    "roles",
                                    List.of("MEMBER")));

            assertThat(gone.signInElsewhere()
                            .get("/")
                            .page()
                            .select("#invitations")
                            .text())
                    .contains("Rufhaus")
                    .contains("Open the link in the mail");
        }
    }

    @Nested
    @DisplayName("for an admin")
    class AsAnAdmin {

        @Test
        @DisplayName("shows what their own organisation must do, and never what another must")
        void theirOwn() {
            var house = NETWORK.organisation(unique("Wartehaus "), "DE", "Gera");
            var admin = invite(house, "Wanda", "ADMIN");
            admin.client()
                    .json(
                            "POST",
                            "/api/v1/organisations/" + house + "/invitations",
                            Map.of(
                                    "name",
                                    "Walter",
                                    "email",
                                    address("walter"),
                                    "language",
                                    "en",
                                    "roles",
                                    List.of("MEMBER")));

            var waiting = admin.client().get("/api/v1/home").json().path("waiting");
            assertThat(kinds(waiting)).contains("ONE_ADMIN", "NO_SIGNATORY", "INVITATIONS_UNANSWERED");
            for (var href : values(waiting, "href")) {
                assertThat(href).doesNotContain(NETWORK.rive);
                assertThat(admin.client().get(href.replaceFirst("#.*", "")).status())
                        .as(href)
                        .isEqualTo(200);
            }
            for (var other : List.of(NETWORK.riveAdmin, NETWORK.hafenlichtAdmin)) {
                assertThat(other.client().get("/api/v1/home").body()).doesNotContain(house);
                assertThat(other.client().get("/").body()).doesNotContain("Wartehaus");
            }
        }

        @Test
        @DisplayName("shows when the profile is to be confirmed again, once it has been confirmed")
        void confirmation() {
            var house = NETWORK.organisation(unique("Prüfhaus "), "DE", "Fulda");
            var admin = invite(house, "Petra", "ADMIN").client();
            assertThat(kinds(admin.get("/api/v1/home").json().path("waiting"))).contains("PROFILE_TO_CONFIRM");

            var details = admin.get("/api/v1/organisations/" + house + "/details");
            var confirmed = admin.json(
                    "POST",
                    "/api/v1/organisations/" + house + "/details/confirmation",
                    "",
                    "If-Match",
                    details.header("ETag").orElse("\"0\""));
            assertThat(confirmed.status()).as(confirmed.body()).isBetween(200, 299);

            var home = admin.get("/api/v1/home").json();
            assertThat(kinds(home.path("waiting"))).doesNotContain("PROFILE_TO_CONFIRM");
            assertThat(kinds(home.path("next"))).contains("PROFILE_TO_CONFIRM");
            assertThat(admin.get("/").page().select("#next").text()).contains("to be confirmed again");
        }
    }

    @Nested
    @DisplayName("for a coordinator")
    class AsACoordinator {

        @Test
        @DisplayName("says which organisations nobody administers, with a link to just these")
        void withoutAdmin() {
            var house = NETWORK.organisation(unique("Waisenhaus "), "DE", "Halle");
            var coordinator = NETWORK.coordinator.client();

            var line = coordinator.get("/").page().select("#secretariat a[href*=NO_ADMIN]");
            assertThat(line.text()).isEqualTo("Organisations that nobody administers");
            var listed = coordinator.get(line.attr("href")).page();
            assertThat(listed.text()).contains("Waisenhaus").contains("Needs the secretariat: Nobody administers it");
            assertThat(listed.text()).doesNotContain("La Rive");

            invite(house, "Hanna", "ADMIN");
            assertThat(coordinator.get(line.attr("href")).page().text()).doesNotContain("Waisenhaus");
        }

        @Test
        @DisplayName("shows when an open call closes and how many have applied")
        void calls() {
            var call = ReviewedCall.with(NETWORK, "How many apply");
            call.apply(unique("Beacon "));

            var state =
                    NETWORK.coordinator.client().get("/api/v1/network/state").json();

            for (var each : state.path("calls")) {
                if (each.path("call").asString().equals(call.id())) {
                    assertThat(each.path("open").asBoolean()).isTrue();
                    assertThat(each.path("submitted").asInt()).isEqualTo(1);
                    assertThat(each.path("lacking").asInt()).isZero();
                    assertThat(each.path("unfinished").asInt()).isEqualTo(1);
                    return;
                }
            }
            throw new AssertionError("the call is missing: " + state);
        }

        @Test
        @DisplayName("tells programs what needs the secretariat before what waits for the person")
        void api() {
            NETWORK.organisation(unique("Leerhaus "), "DE", "Jena");
            var waiting =
                    NETWORK.coordinator.client().get("/api/v1/home").json().path("waiting");

            assertThat(kinds(waiting)).contains("ORGANISATIONS_WITHOUT_ADMIN", "PASSKEY_MISSING");
            assertThat(kinds(waiting).indexOf("ORGANISATIONS_WITHOUT_ADMIN"))
                    .isLessThan(kinds(waiting).indexOf("PASSKEY_MISSING"));
        }

        @Test
        @DisplayName("leads to pages that are there")
        void links() {
            var coordinator = NETWORK.coordinator.client();
            for (var link : coordinator.get("/").page().select("main a[href^=/]")) {
                Answer answer = coordinator.get(link.attr("href").replaceFirst("#.*", ""));
                assertThat(answer.status()).as(link.attr("href")).isEqualTo(200);
            }
        }

        @Test
        @DisplayName("asks to choose what is looked for, where the address names something else")
        void wrongFilter() {
            var answer = NETWORK.coordinator.client().get("/organisations?attention=EVERYTHING");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(NETWORK.coordinator
                            .client()
                            .get("/api/v1/organisations?attention=EVERYTHING")
                            .status())
                    .isEqualTo(422);
        }
    }

    private static Member newcomer(String house, String role) {
        return invite(NETWORK.organisation(house + unique(" "), "DE", "Worms"), "Nele", role);
    }

    private static Member invite(String organisation, String name, String role) {
        return NETWORK.newcomers.invite(NETWORK.coordinator, organisation, name, address(name), role);
    }

    private static String unique(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@home.example";
    }

    private static JsonNode row(Member admin, String organisation, Member person) {
        for (var each : admin.client()
                .get("/api/v1/organisations/" + organisation + "/people")
                .json()
                .path("items")) {
            if (each.path("person").asString().equals(person.id())) {
                return each;
            }
        }
        throw new AssertionError(person.name() + " is not there");
    }

    private static List<String> texts(JsonNode items) {
        return values(items, "text");
    }

    private static List<String> kinds(JsonNode items) {
        return values(items, "kind");
    }

    private static List<String> values(JsonNode items, String field) {
        var found = new ArrayList<String>();
        items.forEach(item -> found.add(item.path(field).asString()));
        return found;
    }
}
