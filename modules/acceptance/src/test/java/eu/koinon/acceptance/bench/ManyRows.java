package eu.koinon.acceptance.bench;

import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Brings files of many organisations, and waits for what becomes of them. */
public final class ManyRows {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String HEAD =
            "reference,name,short_name,level,country,town,website,work_fields,services,languages,phone\r\n";

    private final RunningPlatform platform;
    private final Client client;
    private final String imports;
    private String address = "";

    public ManyRows(RunningPlatform platform, Client coordinator) {
        this.platform = platform;
        this.client = coordinator;
        var secretariat = coordinator
                .get("/api/v1/me/organisations")
                .json()
                .findValue("id")
                .asString();
        this.imports = "/api/v1/organisations/" + secretariat + "/imports";
    }

    /** @param strange every so many-th row is in Windows-1252 in a file that is otherwise UTF-8; none for 0 */
    public static byte[] organisations(int rows, int strange) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= rows; i++) {
            var row = String.format(
                    Locale.ROOT,
                    "crm-%d,\"Grüne Brücke Nummer %d, e. V.\",GB %d,LOCAL,DE,Köln,https://www.bruecke%d.example,"
                            + "PREVENTION;PROTECTION,COUNSELLING,ro de,+49 221 %d\r\n",
                    i,
                    i,
                    i,
                    i,
                    1_000_000 + i);
            var isStrange = strange > 0 && i % strange == 0;
            file.writeBytes(row.getBytes(isStrange ? Charset.forName("windows-1252") : StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    /** Has it looked at; how many rows a second that is. */
    public String look(byte[] file) {
        var begin = System.nanoTime();
        var brought = client.send(
                "POST",
                imports + "?kind=ORGANISATIONS&fileName=many.csv",
                BodyPublishers.ofByteArray(file),
                List.of("Content-Type", "text/csv", "Origin", platform.address().toString()));
        if (brought.status() != 201) {
            throw new AssertionError(brought.status() + " " + brought.body());
        }
        address = imports + "/" + brought.json().path("id").asString();
        return perSecond(await(Set.of("CHECKED", "REFUSED")), begin);
    }

    /** Confirms it and waits for its end; how many rows a second that is. */
    public String carryOut() {
        var begin = System.nanoTime();
        var confirmed = client.json("POST", address + "/confirm", Map.of("leaveOutWrong", true, "invite", false));
        if (confirmed.status() != 202) {
            throw new AssertionError(confirmed.status() + " " + confirmed.body());
        }
        return perSecond(await(Set.of("DONE", "STOPPED")), begin);
    }

    /** How it stands. */
    public JsonNode state() {
        return client.get(address).json();
    }

    /** What is wrong in it, as a file. */
    public String errors() {
        return client.get(address + "/errors.csv").body();
    }

    private JsonNode await(Set<String> ends) {
        Awaitility.await("the import")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> ends.contains(state().path("state").asString()));
        return state();
    }

    private static String perSecond(JsonNode state, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        return String.format(Locale.ROOT, "%.0f", state.path("goneThrough").asInt() / seconds);
    }
}
