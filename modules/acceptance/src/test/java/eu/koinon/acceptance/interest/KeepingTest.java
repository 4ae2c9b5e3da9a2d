package eu.koinon.acceptance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nothing that an applicant has typed is lost")
class KeepingTest {

    private static final Network NETWORK = Network.shared();
    private static final String API = "/api/v1/interest-application";
    private static OpenCall call;

    private final Client applicant = NETWORK.visitor();
    private final String link = call.begin(applicant, OpenCall.newAddress(), "en");

    @BeforeAll
    static void aCall() {
        call = OpenCall.with(NETWORK, "Keep what I write");
    }

    @Test
    @DisplayName("a draft is kept while it is written, and goes on from there")
    void autosave() {
        var form = applicant.get(link);
        var fields = OpenCall.form(form);
        fields.put(text(form, 0), "Harbour Light");

        var kept = applicant.form(link + "/autosave", fields);

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.page().select("#kept p").text()).startsWith("Saved at");
        assertThat(kept.body()).doesNotContain("<html");
        assertThat(value(applicant.get(link), text(form, 0))).isEqualTo("Harbour Light");
        fields.putAll(versions(kept));
        fields.put(text(form, 0), "Harbour Lights");
        assertThat(applicant.form(link, fields).status()).isEqualTo(303);
        assertThat(value(applicant.get(link), text(form, 0))).isEqualTo("Harbour Lights");
    }

    @Test
    @DisplayName("what cannot be kept is named while it is written, and everything else is kept")
    void autosaveExcept() {
        var form = applicant.get(link);
        var fields = OpenCall.form(form);
        fields.put(text(form, 0), "Harbour Light");
        fields.put(area(form), "é".repeat(1_000_000));

        var kept = applicant.form(link + "/autosave", fields);

        assertThat(kept.page().select("#kept p[role=status]").text()).contains("What does the organisation do?");
        assertThat(value(applicant.get(link), text(form, 0))).isEqualTo("Harbour Light");
    }

    @Test
    @DisplayName("an answer that a colleague wrote meanwhile is not overwritten by an old screen")
    void oldScreen() {
        var form = applicant.get(link);
        var mine = OpenCall.form(form);
        var theirs = OpenCall.form(form);
        theirs.put(text(form, 1), "Ghent");
        assertThat(applicant.form(link, theirs).status()).isEqualTo(303);
        mine.put(area(form), "é".repeat(2_000));

        var back = applicant.form(link, mine);
        var again = OpenCall.form(back);
        again.put(area(form), "Short");

        assertThat(back.status()).isEqualTo(422);
        assertThat(value(back, text(form, 1))).isEqualTo("Ghent");
        assertThat(applicant.form(link, again).status()).isEqualTo(303);
        assertThat(value(applicant.get(link), text(form, 1))).isEqualTo("Ghent");
    }

    @Test
    @DisplayName("an answer that a colleague wrote meanwhile is told, and shown when the draft is saved")
    void clashWhileWriting() {
        var form = applicant.get(link);
        var mine = OpenCall.form(form);
        var theirs = OpenCall.form(form);
        theirs.put(text(form, 0), "Theirs");
        mine.put(text(form, 0), "Mine");
        assertThat(applicant.form(link + "/autosave", theirs).status()).isEqualTo(200);

        var told = applicant.form(link + "/autosave", mine);
        mine.putAll(versions(told));
        var shown = applicant.form(link, mine);

        assertThat(told.page().select("#kept p[role=status]").text()).contains("Legal name");
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.page().select(".k-clash").text()).contains("Theirs");
        assertThat(value(shown, text(form, 0))).isEqualTo("Mine");
    }

    @Test
    @DisplayName("switching the language keeps the draft")
    void language() {
        var form = applicant.get(link);
        var fields = OpenCall.form(form);
        fields.put(text(form, 0), "Harbour Light");
        fields.put("to", "language/de");
        assertThat(form.page().select("header button[form=application][value=language/de]"))
                .hasSize(1);

        var switched = applicant.form(link, fields);
        var german = applicant.get(link);

        assertThat(switched.status()).isEqualTo(303);
        assertThat(german.page().select("html").attr("lang")).isEqualTo("de");
        assertThat(value(german, text(form, 0))).isEqualTo("Harbour Light");
    }

    @Test
    @DisplayName("what cannot be kept comes back in the other language")
    void languageWithMistakes() {
        var form = applicant.get(link);
        var fields = OpenCall.form(form);
        fields.put(area(form), "é".repeat(2_000));
        fields.put("to", "language/fr");

        var switched = applicant.form(link, fields);

        assertThat(switched.status()).isEqualTo(422);
        assertThat(switched.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(switched.body()).contains("é".repeat(2_000));
    }

    @Test
    @DisplayName("of a thousand files those that the question takes are kept, and the next one is named")
    void thousandFiles() {
        var files = link + "/"
                + applicant
                        .get(link)
                        .page()
                        .select("button[value^=files/]")
                        .first()
                        .attr("value");
        var body = IntStream.range(0, 1_000)
                        .mapToObj(i -> "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper " + i
                                + ".pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 " + i + "\r\n")
                        .collect(Collectors.joining())
                + "--edge--\r\n";

        var answer = applicant.send(
                "POST",
                files,
                BodyPublishers.ofString(body, StandardCharsets.UTF_8),
                List.of(
                        "Content-Type",
                        "multipart/form-data; boundary=edge",
                        "Origin",
                        NETWORK.platform.address().toString()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.page().select(".govuk-error-summary li").text()).startsWith("paper 3.pdf: ");
        assertThat(answer.page().select("a[href*=/file/]").eachText())
                .containsExactly("paper 0.pdf", "paper 1.pdf", "paper 2.pdf");
    }

    @Test
    @DisplayName("a program works on an application by its link, which stands in no address")
    void program() {
        var secret = link.substring(link.lastIndexOf('/') + 1);
        var read = applicant.get(API, "Application-Link", secret);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        var name = question(read, "NAME");

        var kept = applicant.json(
                "PUT",
                API + "/answers",
                Map.of("answers", List.of(Map.of("question", name, "words", "Harbour Light", "version", 0))),
                "Application-Link",
                secret);
        var early = applicant.json("POST", API + "/submit", "", "Application-Link", secret, "If-Match", "\"2\"");

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().get("kept").asInt()).isEqualTo(1);
        assertThat(value(applicant.get(link), "q-" + name)).isEqualTo("Harbour Light");
        assertThat(early.status()).as(early.body()).isEqualTo(422);
        assertThat(applicant.get(API).status()).isEqualTo(410);
        assertThat(applicant.get(API, "Application-Link", "made-up").status()).isEqualTo(410);
    }

    @Test
    @DisplayName("a program adds a file, reads it back and takes it away")
    void programsFile() {
        var secret = link.substring(link.lastIndexOf('/') + 1);
        var question = applicant
                .get(API, "Application-Link", secret)
                .json()
                .get("call")
                .get("questions")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("FILE"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        var added = applicant.send(
                "POST",
                API + "/files?question=" + question + "&name=statutes.pdf",
                BodyPublishers.ofString("%PDF-1.7 text"),
                List.of("Content-Type", "application/octet-stream", "Application-Link", secret));
        var file = applicant
                .get(API, "Application-Link", secret)
                .json()
                .get("files")
                .get(0);
        var path = API + "/files/" + file.get("id").asString();

        assertThat(added.status()).as(added.body()).isEqualTo(204);
        assertThat(file.get("name").asString()).isEqualTo("statutes.pdf");
        assertThat(applicant
                        .get(path, "Application-Link", secret, "Accept", "*/*")
                        .body())
                .isEqualTo("%PDF-1.7 text");
        assertThat(applicant
                        .json("DELETE", path, "", "Application-Link", secret)
                        .status())
                .isEqualTo(204);
        assertThat(applicant.get(path, "Application-Link", secret).status()).isEqualTo(404);
    }

    private static String question(Answer read, String meaning) {
        return read.json()
                .get("call")
                .get("questions")
                .valueStream()
                .filter(each -> each.get("meaning").asString().equals(meaning))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static String text(Answer form, int at) {
        return form.page().select("form#application input[type=text]").get(at).attr("name");
    }

    private static String area(Answer form) {
        return form.page().select("form#application textarea").first().attr("name");
    }

    private static String value(Answer form, String name) {
        return form.page().select("[name=" + name + "]").attr("value");
    }

    private static Map<String, Object> versions(Answer kept) {
        var versions = new LinkedHashMap<String, Object>();
        kept.page().select("input[name^=was-]").forEach(field -> versions.put(field.attr("name"), field.attr("value")));
        return versions;
    }
}
