package eu.koinon.acceptance.platform;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the platform answered. */
public record Answer(int status, HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public Document page() {
        return Jsoup.parse(body(), response.uri().toString());
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JacksonException e) {
            throw new AssertionError("no JSON: " + body(), e);
        }
    }

    /** The body without what differs by request: its name. */
    public String bodyWithoutRequestName() {
        return header("X-Request-Name").map(name -> body().replace(name, "…")).orElse(body());
    }

    /** The path that the answer sends the reader to. */
    public String leadsTo() {
        var location = header("Location").orElseThrow(() -> new AssertionError(status + " leads nowhere: " + body()));
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
