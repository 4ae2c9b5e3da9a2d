package eu.koinon.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.koinon.acceptance.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("What is kept about me")
class MyDataTest {

    private static final Network NETWORK = Network.shared();

    @Nested
    @DisplayName("as a member")
    class AsMember {

        private final JsonNode file =
                NETWORK.riveMember.client().get("/account/data/my-data.json").json();

        @Test
        @DisplayName("I take along as a file that keeps to its schema")
        void schema() {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            NETWORK.visitor().get("/api/v1/me/data/schema.json").body());
            assertThat(schema.validate(file.toString(), InputFormat.JSON)).isEmpty();
            assertThat(file.path("schema").asString()).endsWith("/api/v1/me/data/schema.json");
        }

        @Test
        @DisplayName("names my account, where I belong, how and where I sign in, and what I did")
        void whole() {
            var parts = file.path("parts");
            assertThat(parts.path("account").get(0).path("email").asString()).isEqualTo(NETWORK.riveMember.email());
            assertThat(texts(parts.path("memberships"), "organisationId")).containsOnly(NETWORK.rive);
            assertThat(texts(parts.path("memberships"), "role")).contains("MEMBER");
            assertThat(texts(parts.path("meansOfSigningIn"), "kind")).contains("password", "app");
            assertThat(parts.path("devices").size()).isPositive();
            assertThat(texts(parts.path("acts"), "act")).contains("account:export");
        }

        @Test
        @DisplayName("tells nothing of anybody else, and no secret")
        void noMore() {
            assertThat(file.toString())
                    .doesNotContain(NETWORK.riveSignatory.email())
                    .doesNotContain(NETWORK.hafenlichtAdmin.email())
                    .doesNotContain(NETWORK.riveMember.password())
                    .doesNotContain("$argon2id");
        }

        @Test
        @DisplayName("I do not take because another site begins the download")
        void begunElsewhere() {
            var member = NETWORK.riveMember.client();
            for (var path : List.of("/account/data/my-data.json", "/api/v1/me/data", "/organisations/export.csv")) {
                for (var site : List.of("cross-site", "same-site")) {
                    var answer = member.get(path, "Sec-Fetch-Site", site);
                    assertThat(answer.status()).as(path).isEqualTo(403);
                    assertThat(answer.header("Content-Disposition")).isEmpty();
                }
            }
            assertThat(member.get("/organisations/export.csv", "Sec-Fetch-Site", "same-origin")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("I can look at on a page, in words")
        void page() {
            var page = NETWORK.riveMember.client().get("/account/data/all").page();
            assertThat(page.select("h2").eachText()).contains("Account", "Memberships", "What I did");
            assertThat(page.text()).contains(NETWORK.riveMember.email());
        }
    }

    private static List<String> texts(JsonNode entries, String member) {
        var texts = new ArrayList<String>();
        entries.forEach(entry -> texts.add(entry.path(member).asString("")));
        return texts;
    }
}
