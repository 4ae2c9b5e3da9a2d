package eu.koinon.acceptance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.Mailboxes;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Applying to a call")
class ApplyingTest {

    private static final Network NETWORK = Network.shared();
    private static OpenCall call;

    private final Client visitor = NETWORK.visitor();

    @BeforeAll
    static void aCall() {
        call = OpenCall.with(NETWORK, "Join us by HTTP");
    }

    @Nested
    @DisplayName("as a visitor")
    class As_visitor {

        @Test
        @DisplayName("the call stands on the first page and can be read without an account")
        void read() {
            assertThat(visitor.get("/").page().select("a[href=" + call.address + "]"))
                    .isNotEmpty();
            assertThat(visitor.get(call.address).page().select("h1").text()).isEqualTo("Join us by HTTP");
            assertThat(visitor.get(call.address + "/set-up").leadsTo()).startsWith("/sign-in");
        }

        @Test
        @DisplayName("an address that is known is answered with the same bytes as one that is not")
        void sameBytes() {
            var known = OpenCall.newAddress();
            call.begin(visitor, known, "en");

            var again = visitor.form(call.address + "/start", Map.of("email", known, "language", "en"));
            var fresh = visitor.form(call.address + "/start", Map.of("email", OpenCall.newAddress(), "language", "en"));

            assertThat(again.status()).isEqualTo(fresh.status());
            assertThat(again.leadsTo()).isEqualTo(fresh.leadsTo());
            assertThat(again.body()).isEqualTo(fresh.body());
        }

        @Test
        @DisplayName("links that are wrong, ended or of another kind are answered with the same bytes")
        void wrongLinks() {
            var secret = call.begin(visitor, OpenCall.newAddress(), "en");
            var colleague = OpenCall.newAddress();
            visitor.form(secret + "/people", Map.of("email", colleague, "language", "en"));
            var ended = Mailboxes.link(NETWORK.mailboxes.await(colleague, 0));
            var end = visitor.get(secret + "/people")
                    .page()
                    .select("form[action$=/end]")
                    .attr("action");
            visitor.form(end, Map.of());

            var one = visitor.get(ended);
            var other = visitor.get("/application/made-up");

            assertThat(one.status()).isEqualTo(410);
            assertThat(one.bodyWithoutRequestName()).isEqualTo(other.bodyWithoutRequestName());
        }
    }

    @Nested
    @DisplayName("as an applicant")
    class As_applicant {

        private final String link = call.begin(visitor, OpenCall.newAddress(), "en");

        @Test
        @DisplayName("a draft is kept, looked through, completed with a file and submitted; a copy comes by mail")
        void whole() {
            var email = OpenCall.newAddress();
            var own = call.begin(visitor, email, "de");
            assertThat(visitor.form(own, OpenCall.whole(visitor.get(own), "Light e.V."))
                            .status())
                    .isEqualTo(303);
            var files = filesOf(visitor.get(own));
            assertThat(upload(own + "/" + files, "Satzung.pdf", "%PDF-1.7 text").status())
                    .isEqualTo(303);
            var preview = visitor.get(own + "/preview");
            assertThat(preview.page().text()).contains("Light e.V.", "Belgium", "Satzung.pdf");
            var before = NETWORK.mailboxes.of(email).size();

            var submitted = visitor.form(
                    own + "/submit",
                    Map.of(
                            "version",
                            preview.page().select("input[name=version]").attr("value")));

            assertThat(submitted.status()).as(submitted.body()).isEqualTo(303);
            assertThat(Mailboxes.text(NETWORK.mailboxes.await(email, before), "text/plain"))
                    .contains("Light e.V.", "Belgien", "Satzung.pdf");
        }

        @Test
        @DisplayName("what is missing is named and nothing is submitted")
        void missing() {
            var version = visitor.get(link + "/preview")
                    .page()
                    .select("input[name=version]")
                    .attr("value");

            var answer = visitor.form(link + "/submit", Map.of("version", version));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary li").text()).contains("Legal name");
        }

        @Test
        @DisplayName("an answer of 2 MB comes back whole, with its length and the limit")
        void tooLong() {
            var fields = OpenCall.form(visitor.get(link));
            var area = visitor.get(link)
                    .page()
                    .select("form#application textarea")
                    .first()
                    .attr("name");
            fields.put(area, "é".repeat(1_000_000));

            var answer = visitor.form(link, fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("1,000,000", "é".repeat(1_000_000));
        }

        @Test
        @DisplayName("an answer that a colleague changed meanwhile is shown beside one's own, and nothing is lost")
        void clash() {
            var shown = visitor.get(link);
            var mine = OpenCall.form(shown);
            var theirs = OpenCall.form(shown);
            var name = shown.page()
                    .select("form#application input[type=text]")
                    .first()
                    .attr("name");
            theirs.put(name, "Theirs");
            mine.put(name, "Mine");
            assertThat(visitor.form(link, theirs).status()).isEqualTo(303);

            var answer = visitor.form(link, mine);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.page().select(".k-clash").text()).contains("Theirs");
            assertThat(answer.page().select("[name=" + name + "]").attr("value"))
                    .isEqualTo("Mine");
            assertThat(visitor.form(link, OpenCall.form(answer)).status()).isEqualTo(303);
            assertThat(visitor.get(link).page().select("[name=" + name + "]").attr("value"))
                    .isEqualTo("Mine");
        }

        @Test
        @DisplayName("a file of another kind, of none or too large is named as such and not kept")
        void wrongFiles() {
            var files = link + "/" + filesOf(visitor.get(link));

            assertThat(error(upload(files, "notes.pdf", "MZ a program"))).contains("pdf, docx, odt");
            assertThat(error(upload(files, "empty.pdf", ""))).contains("not empty");
            assertThat(error(upload(files, "large.pdf", "%PDF-" + "a".repeat(20 * 1_048_576))))
                    .contains("20 MB");
            assertThat(visitor.get(files).page().select("a[href*=/file/]")).isEmpty();
        }

        @Test
        @DisplayName("no more files are taken than the question asks for, and each comes back to be saved only")
        void manyFiles() {
            var files = link + "/" + filesOf(visitor.get(link));
            for (int i = 0; i < 3; i++) {
                assertThat(upload(files, "paper " + i + ".pdf", "%PDF-1.7 " + i).status())
                        .isEqualTo(303);
            }

            assertThat(upload(files, "more.pdf", "%PDF-1.7 more").status()).isEqualTo(409);
            var file =
                    visitor.get(files).page().select("a[href*=/file/]").first().attr("href");
            var saved = visitor.get(file);
            assertThat(saved.body()).isEqualTo("%PDF-1.7 0");
            assertThat(saved.header("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=\"paper 0.pdf\"");
            assertThat(saved.header("X-Content-Type-Options")).contains("nosniff");
            var stranger = call.begin(visitor, OpenCall.newAddress(), "en");
            assertThat(visitor.get(stranger + file.substring(file.indexOf("/file/")))
                            .status())
                    .isEqualTo(404);
        }

        private String filesOf(Answer form) {
            return form.page().select("button[value^=files/]").first().attr("value");
        }

        private Answer upload(String path, String name, String content) {
            var body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--edge--\r\n";
            return visitor.send(
                    "POST",
                    path,
                    BodyPublishers.ofString(body, StandardCharsets.UTF_8),
                    List.of(
                            "Content-Type",
                            "multipart/form-data; boundary=edge",
                            "Origin",
                            NETWORK.platform.address().toString()));
        }

        private static String error(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            return answer.page().select("#file-error").text();
        }
    }

    @Nested
    @DisplayName("as a coordinator")
    class As_coordinator {

        @Test
        @DisplayName("the applications are listed, opened and taken away as CSV without formulas")
        void list() {
            var link = call.begin(visitor, OpenCall.newAddress(), "en");
            visitor.form(link, OpenCall.whole(visitor.get(link), "=cmd|' /C calc'!A0"));
            var coordinator = NETWORK.coordinator.client();

            var list = coordinator.get(call.address + "/applications");
            var one = list.page()
                    .select("a[href^=/interest/applications/]")
                    .first()
                    .attr("href");

            assertThat(list.page().text()).contains("=cmd|");
            assertThat(coordinator.get(one).status()).isEqualTo(200);
            assertThat(coordinator
                            .get(call.address + "/applications.csv", "Accept", "text/html,*/*")
                            .body())
                    .contains("'=cmd|");
            assertThat(visitor.get(one).leadsTo()).startsWith("/sign-in");
            assertThat(NETWORK.riveAdmin.client().get(one).status()).isEqualTo(404);
        }
    }
}
