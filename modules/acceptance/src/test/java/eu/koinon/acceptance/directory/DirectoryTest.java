package eu.koinon.acceptance.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Client;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The directory")
class DirectoryTest {

    private static final String LANE = "Hidden Hedge Lane 12";

    private final Network network = Network.shared();

    private String places() {
        return "/api/v1/organisations/" + network.hafenlicht + "/places";
    }

    private String add(Client who, String kind, String name, String seenBy) {
        var place = new LinkedHashMap<String, Object>();
        place.put("kind", kind);
        place.put("name", name);
        place.put("country", "DE");
        place.put("region", "DE-HB");
        place.put("town", "Bremen");
        place.put("address", LANE);
        place.put("phone", "+49 00 00 11 22");
        place.put("hours", Map.of("monday", "9-12, 14-17"));
        place.put("zone", "Europe/Berlin");
        place.put("languages", List.of("sq"));
        place.put("services", List.of("COUNSELLING"));
        place.put("visibility", seenBy);
        place.put("addressVisibility", "NETWORK");
        var answer = who.json("POST", places(), place);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    @Nested
    @DisplayName("as a visitor")
    class AsVisitor {

        @Test
        @DisplayName("shows a public centre without sign-in, with the way out and without its hidden street")
        void publicCentre() {
            var centre = add(network.hafenlichtAdmin.client(), "COUNSELLING_CENTRE", "Offenes Licht", "PUBLIC");
            var visitor = network.visitor();

            var list = visitor.get("/centres?text=bremen&language=sq&service=COUNSELLING");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.page().text()).contains("Offenes Licht").contains("Leave this site");
            var page = visitor.get("/centres/" + centre);
            assertThat(page.page().text()).contains("+49 00 00 11 22").contains("Albanian");
            assertThat(page.body()).doesNotContain(LANE);
            assertThat(visitor.get("/api/v1/centres/" + centre).body()).doesNotContain(LANE);
            assertThat(visitor.cookies()).isEmpty();
        }

        @Test
        @DisplayName("answers a centre that is not public like one that does not exist")
        void hiddenCentre() {
            var hidden = add(network.hafenlichtAdmin.client(), "COUNSELLING_CENTRE", "Stilles Licht", "NETWORK");
            var visitor = network.visitor();
            assertThat(visitor.get("/centres/" + hidden).status()).isEqualTo(404);
            assertThat(visitor.get("/api/v1/centres/" + hidden).status()).isEqualTo(404);
        }

        @Test
        @DisplayName("names what in a search cannot be")
        void wrongSearch() {
            var answer = network.visitor().get("/centres?country=XX&service=MAGIC&language=--");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(network.visitor().get("/api/v1/centres?limit=9999").status())
                    .isEqualTo(422);
        }
    }

    @Nested
    @DisplayName("of shelters")
    class OfShelters {

        @Test
        @DisplayName("shows them to their own organisation and to nobody else, not even in an export")
        void nowhere() {
            var shelter = add(network.hafenlichtAdmin.client(), "SHELTER", "Haus Linde", "PUBLIC");

            var own = network.hafenlichtMember.client().get(places() + "/" + shelter);
            assertThat(own.json().path("address").asString()).isEqualTo(LANE);
            for (var other : List.of(
                    network.coordinator.client(),
                    network.auditor.client(),
                    network.riveAdmin.client(),
                    network.visitor())) {
                assertThat(other.get(places() + "/" + shelter).status()).isIn(401, 404);
                assertThat(other.get(places()).body()).doesNotContain("Haus Linde");
                assertThat(other.get("/organisations/" + network.hafenlicht).body())
                        .doesNotContain("Haus Linde");
                assertThat(other.get("/api/v1/organisations/export.csv").body())
                        .doesNotContain(LANE)
                        .doesNotContain("Haus Linde");
            }
            assertThat(network.auditor
                            .client()
                            .get("/api/v1/audit?scope=all&limit=100")
                            .body())
                    .doesNotContain(LANE)
                    .doesNotContain("Haus Linde");
        }
    }

    @Nested
    @DisplayName("of shelters, at its edges,")
    class OfSheltersAtTheEdges {

        @Test
        @DisplayName(
                "lists to a token of the organisation itself its centres and no shelter, and answers reading one as missing")
        void byToken() {
            var admin = network.hafenlichtAdmin.client();
            var centre = add(admin, "COUNSELLING_CENTRE", "Sichtbares Licht", "NETWORK");
            var shelter = add(admin, "SHELTER", "Haus Ahorn", "NETWORK");
            var made = admin.json(
                    "POST",
                    "/api/v1/tokens",
                    Map.of(
                            "name",
                            "nightly list",
                            "scopes",
                            List.of("organisation:read", "organisation:edit"),
                            "days",
                            1));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            var script = network.visitor().withToken(made.json().path("secret").asString());

            assertThat(script.get(places()).body()).contains("Sichtbares Licht").doesNotContain("Haus Ahorn");
            assertThat(script.get(places() + "/" + centre).status()).isEqualTo(200);
            var missing = script.get(places() + "/" + shelter);
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.body()).doesNotContain("Haus Ahorn").doesNotContain(LANE);
            assertThat(script.get("/organisations/" + network.hafenlicht).body())
                    .doesNotContain("Haus Ahorn");
        }

        @Test
        @DisplayName("puts neither name nor town nor street on paper where a shelter is changed or removed")
        void onPaper() {
            var admin = network.hafenlichtAdmin.client();
            var shelter = add(admin, "SHELTER", "Haus Ulme", "NETWORK");
            var page = "/organisations/" + network.hafenlicht + "/places/" + shelter;

            for (var path : List.of(page, page + "/remove")) {
                var shown = admin.get(path).page();
                assertThat(shown.html()).contains("Haus Ulme");
                shown.select(".k-noprint").remove();
                assertThat(shown.html())
                        .as(path)
                        .doesNotContain("Haus Ulme")
                        .doesNotContain("Bremen")
                        .doesNotContain(LANE);
            }
            var office = add(admin, "OFFICE", "Kontor am Wall", "NETWORK");
            var printed = admin.get("/organisations/" + network.hafenlicht + "/places/" + office)
                    .page();
            printed.select(".k-noprint").remove();
            assertThat(printed.html()).contains("Kontor am Wall");
        }
    }

    @Nested
    @DisplayName("when somebody else has narrowed who sees the address")
    class Narrowed {

        @Test
        @DisplayName("shows the late one both choices of a place, and holds the narrower one")
        void place() {
            var admin = network.hafenlichtAdmin.client();
            var centre = add(admin, "COUNSELLING_CENTRE", "Spätes Licht", "PUBLIC");
            var page = "/organisations/" + network.hafenlicht + "/places/" + centre;
            var version = admin.get(page).page().select("input[name=version]").val();
            assertThat(admin.form(page, place(version, "SECRETARIAT")).status()).isEqualTo(303);

            var late = admin.form(page, place(version, "PUBLIC"));

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.page().select("#versions").text())
                    .contains("Who sees street and number The secretariat Everybody, without signing in")
                    .contains("lets fewer people see");
            assertThat(late.page().select("#addressVisibility option[selected]").val())
                    .isEqualTo("SECRETARIAT");
        }

        private Map<String, Object> place(String version, String addressSeenBy) {
            return Map.of(
                    "version", version,
                    "name", "Spätes Licht",
                    "country", "DE",
                    "town", "Bremen",
                    "address", LANE,
                    "zone", "Europe/Berlin",
                    "visibility", "PUBLIC",
                    "addressVisibility", addressSeenBy);
        }

        @Test
        @DisplayName("shows the late one both choices of an organisation's own, and holds the narrower one")
        void details() {
            var admin = network.hafenlichtAdmin.client();
            var page = "/organisations/" + network.hafenlicht + "/details";
            var version = admin.get(page).page().select("input[name=version]").val();
            assertThat(admin.form(page, address(version, "NETWORK")).status()).isEqualTo(303);

            var late = admin.form(page, address(version, "PUBLIC"));

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.page().select("#versions").text())
                    .contains("Who sees this: Postal address The network Everybody, without signing in")
                    .contains("lets fewer people see");
            assertThat(late.page()
                            .getElementById("visibility.address")
                            .select("option[selected]")
                            .val())
                    .isEqualTo("NETWORK");
        }

        private Map<String, Object> address(String version, String seenBy) {
            return Map.of("version", version, "address", "Am Wall 1", "visibility.address", seenBy);
        }
    }

    @Nested
    @DisplayName("as an admin")
    class AsAdmin {

        @Test
        @DisplayName("takes a form, gives a wrong one back filled in, and shows both versions to the later of two")
        void editing() {
            var admin = network.riveAdmin.client();
            var page = "/organisations/" + network.rive + "/details";
            var version = admin.get(page).page().select("input[name=version]").val();

            var wrong =
                    admin.form(page, Map.of("version", version, "phone", "call me", "languages", List.of("fr", "ro")));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.page().select("#phone").val()).isEqualTo("call me");
            assertThat(wrong.page().select("#phone-error").text()).contains("telephone number");
            assertThat(wrong.page().select("input[name=languages][checked]")).hasSize(2);

            var right = admin.form(
                    page, Map.of("version", version, "phone", "+33 00 00 10 10", "languages", List.of("fr", "ro")));
            assertThat(right.status()).isEqualTo(303);
            assertThat(admin.follow(right).page().text()).contains("Romanian");

            var late = admin.form(page, Map.of("version", version, "phone", "+33 00 00 20 20"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.page().select("#versions").text())
                    .contains("+33 00 00 10 10")
                    .contains("+33 00 00 20 20");
        }

        @Test
        @DisplayName("confirms the profile with one press, and home no longer asks")
        void confirming() {
            var admin = network.riveAdmin.client();
            var page = "/organisations/" + network.rive + "/confirm";
            assertThat(admin.get(page).status()).isEqualTo(200);
            var answer = admin.form(page, Map.of());
            assertThat(admin.follow(answer).page().text()).contains("Confirmed by the organisation on");
            assertThat(admin.get("/").page().text()).doesNotContain("profile is still right");
        }

        @Test
        @DisplayName("adds a place, and is told what is wrong with it field by field")
        void place() {
            var admin = network.hafenlichtAdmin.client();
            var page = "/organisations/" + network.hafenlicht + "/places/new";
            var answer = admin.form(
                    page,
                    Map.of(
                            "kind",
                            "OFFICE",
                            "name",
                            "Kontor",
                            "town",
                            "Bremen",
                            "country",
                            "DE",
                            "zone",
                            "Mars/Base",
                            "hours.monday",
                            "17-9"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#zone-error").text()).isNotEmpty();
            assertThat(answer.page().getElementById("hours.monday").val()).isEqualTo("17-9");
            var right = admin.form(
                    page,
                    Map.of(
                            "kind",
                            "OFFICE",
                            "name",
                            "Kontor",
                            "town",
                            "Bremen",
                            "country",
                            "DE",
                            "zone",
                            "Europe/Berlin",
                            "hours.monday",
                            "9-17"));
            assertThat(admin.follow(right).page().text()).contains("Kontor");
        }
    }

    @Nested
    @DisplayName("as a member")
    class AsMember {

        @Test
        @DisplayName("shows active filters that can be removed, and says what to loosen when nothing is found")
        void filters() {
            var page = network.riveMember
                    .client()
                    .get("/organisations?country=DE&language=zh&service=GUARDIANSHIP")
                    .page();
            assertThat(page.select(".k-chip")).hasSize(3);
            assertThat(page.select(".k-chip a").first().attr("href"))
                    .isEqualTo("/organisations?language=zh&service=GUARDIANSHIP");
            assertThat(page.select(".k-empty").text()).contains("Remove one of the filters");
        }
    }
}
