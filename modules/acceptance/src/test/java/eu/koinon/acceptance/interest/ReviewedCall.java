package eu.koinon.acceptance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.acceptance.network.Network;
import eu.koinon.acceptance.platform.Answer;
import eu.koinon.acceptance.platform.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An open call whose applications are reviewed by the admins of La Rive and of Hafenlicht. */
public final class ReviewedCall {

    private final Network network;
    private final OpenCall open;
    private final Map<String, String> emails = new HashMap<>();

    /** Of the pages of the review. */
    public final String address;

    private ReviewedCall(Network network, OpenCall open) {
        this.network = network;
        this.open = open;
        this.address = open.address + "/review";
    }

    public static ReviewedCall with(Network network, String title) {
        var call = new ReviewedCall(network, OpenCall.with(network, title));
        var coordinator = network.coordinator.client();
        for (var email : List.of("aoife@rive.example", "grete@hafenlicht.example")) {
            var named = coordinator.form(call.address + "/reviewers", Map.of("email", email));
            assertThat(named.status()).as(named.body()).isEqualTo(303);
        }
        return call;
    }

    public String id() {
        return open.address.substring(open.address.lastIndexOf('/') + 1);
    }

    /** Submits an application, shares it out to both, and returns its id. */
    public String apply(String name) {
        var visitor = network.visitor();
        var email = OpenCall.newAddress();
        var link = open.begin(visitor, email, "en");
        assertThat(visitor.form(link, OpenCall.whole(visitor.get(link), name)).status())
                .isEqualTo(303);
        var files =
                visitor.get(link).page().select("button[value^=files/]").first().attr("value");
        var body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"statutes.pdf\""
                + "\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 text\r\n--edge--\r\n";
        visitor.send(
                "POST",
                link + "/" + files,
                BodyPublishers.ofString(body, StandardCharsets.UTF_8),
                List.of(
                        "Content-Type",
                        "multipart/form-data; boundary=edge",
                        "Origin",
                        network.platform.address().toString()));
        var version = visitor.get(link + "/preview")
                .page()
                .select("input[name=version]")
                .attr("value");
        var submitted = visitor.form(link + "/submit", Map.of("version", version));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(303);
        var coordinator = network.coordinator.client();
        assertThat(coordinator.form(address + "/reviewers/share-out", Map.of()).status())
                .isEqualTo(303);
        for (var item : coordinator
                .get("/api/v1/interest-calls/" + id() + "/review")
                .json()
                .path("items")) {
            if (item.path("name").asString().equals(name)) {
                var application = item.path("application").asString();
                emails.put(application, email);
                return application;
            }
        }
        throw new AssertionError("no application of " + name);
    }

    public String emailOf(String application) {
        return emails.get(application);
    }

    public void finish(Client reviewer, String application, String mark, String reason) {
        var page = "/interest/reviews/" + application;
        var fields = marks(reviewer.get(page), mark, reason);
        fields.put("to", "finish");
        var finished = reviewer.form(page, fields);
        assertThat(finished.status()).as(finished.body()).isEqualTo(303);
    }

    /** The form of the marks, with one mark and one reason for all. */
    public static Map<String, Object> marks(Answer answer, String mark, String reason) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : answer.page().select("#marks [name]")) {
            var name = field.attr("name");
            if (field.is("input[type=hidden]")) {
                fields.put(name, field.attr("value"));
            } else if (name.startsWith("mark-")) {
                fields.put(name, mark);
            } else if (name.startsWith("reason-")) {
                fields.put(name, reason);
            }
        }
        fields.put("eligible", "yes");
        fields.put("comment", "");
        return fields;
    }
}
