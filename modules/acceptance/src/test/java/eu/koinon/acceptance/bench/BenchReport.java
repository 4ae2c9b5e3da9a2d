package eu.koinon.acceptance.bench;

import eu.koinon.acceptance.platform.Client;
import eu.koinon.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What {@code ./koinon bench} measures, on the machine at hand: starts, pages at three sizes of the network, sign-ins,
 * memory. It asserts nothing about time; it writes a table.
 */
class BenchReport {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int REQUESTS = Integer.getInteger("koinon.bench.requests", 400);

    private final List<String> report = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> growth = new LinkedHashMap<>();

    private record Person(String email, String password) {}

    @Test
    void measure() throws Exception {
        line("| Organisations | Work | clients | p50 | p95 | per second |");
        line("| --- | --- | --- | --- | --- | --- |");
        var starts = new ArrayList<String>();
        for (var size : SIZES) {
            try (var platform = start(size, starts)) {
                pages(platform, size);
                if (size == 1_000) {
                    reviews(platform);
                }
                if (size == 100) {
                    signIns(platform);
                    imports(platform);
                    starts.add("resident memory after the load: platform " + megabytes(platform.pid()) + " MB");
                }
            }
        }
        line("");
        line("Growth of the median with one client, from 100 to 10,000 organisations:");
        growth.forEach((work, medians) ->
                line(String.format(Locale.ROOT, "- %s: %.2f times", work, medians.get(10_000) / medians.get(100))));
        line("");
        starts.forEach(this::line);
        Files.write(Path.of(System.getProperty("koinon.scratch"), "bench.md"), report);
    }

    private static RunningPlatform start(int organisations, List<String> starts) {
        var data = RunningPlatform.newFolder("bench" + organisations);
        var settings = Map.of(
                "koinon.demo", "true",
                "koinon.demo.organisations", String.valueOf(organisations),
                "koinon.demo.applications", organisations == 1_000 ? "1000" : "0",
                "koinon.proxies", "127.0.0.0/8",
                "koinon.limits.factor", "1000");
        var begin = System.nanoTime();
        var platform = RunningPlatform.over(data, settings);
        Client.at(platform.address()).get("/");
        if (organisations == 100) {
            starts.add("- first start to first page, empty folder, network of 100 filled: " + seconds(begin));
            platform.close();
            begin = System.nanoTime();
            platform.start();
            Client.at(platform.address()).get("/");
            starts.add("- later start to first page: " + seconds(begin));
        } else {
            starts.add("- first start with " + organisations + " organisations filled in: " + seconds(begin));
        }
        return platform;
    }

    private void pages(RunningPlatform platform, int size) throws Exception {
        var person = people(platform).get(0);
        var signedIn = signIn(platform, person);
        for (var path : List.of(
                "/",
                "/organisations",
                "/organisations?text=hilfe",
                "/organisations?country=DE&service=COUNSELLING&language=ro",
                "/centres?language=ro",
                "/api/v1/organisations")) {
            Load.get(() -> signedIn, path, 2, REQUESTS / 2);
            for (var clients : List.of(1, 8)) {
                var times = Load.get(() -> signedIn, path, clients, REQUESTS);
                line("| " + size + " | GET " + path + " | " + clients + " | " + times.row() + " |");
                if (clients == 1) {
                    growth.computeIfAbsent("GET " + path, p -> new LinkedHashMap<>())
                            .put(size, times.p50());
                }
            }
        }
        if (size == 100) {
            for (var path : List.of("/", "/organisations")) {
                var load = FirstLoad.of(signedIn, path);
                line("| " + size + " | first load of " + path + ", " + load.requests() + " requests | | " + load.bytes()
                        + " bytes | | |");
            }
        }
    }

    /** A call with 1,000 applications that two have marked each. */
    private void reviews(RunningPlatform platform) throws Exception {
        var coordinator = signIn(platform, people(platform).get(0));
        var call = "";
        for (var each : coordinator.get("/api/v1/interest-calls").json().path("items")) {
            call = each.path("open").asBoolean() ? call : each.path("id").asString();
        }
        var review = "/interest/" + call + "/review";
        var name = "Measured";
        var trial = coordinator
                .form(review + "/trials", Map.of("name", name, "best", "110"))
                .leadsTo();
        var picks =
                coordinator.get(trial).page().select(".k-pick__box[checked]").eachAttr("value");
        for (var clients : List.of(1, 8)) {
            for (var path : List.of(review, trial)) {
                Load.get(() -> coordinator, path, 2, REQUESTS / 20);
                var times = Load.get(() -> coordinator, path, clients, REQUESTS / 4);
                var work = path.equals(review) ? "review list" : "balance simulator, opened";
                line("| 1000 | " + work + ", 1,000 applications | " + clients + " | " + times.row() + " |");
            }
            var times = Load.run(clients, REQUESTS / 4, () -> () -> {
                coordinator.form(trial + "/count", Map.of("name", name, "pick", picks));
                return null;
            });
            line("| 1000 | balance simulator, a tick counted, 1,000 applications | " + clients + " | " + times.row()
                    + " |");
        }
    }

    private void signIns(RunningPlatform platform) throws Exception {
        var people = people(platform);
        var person = people.get(0);
        for (var clients : List.of(1, 4)) {
            var times = Load.run(clients, 40, () -> () -> {
                var client = Client.at(platform.address());
                client.form("/sign-in", Map.of("email", person.email(), "password", person.password()));
                return null;
            });
            line("| 100 | password checked (POST /sign-in) | " + clients + " | " + times.row() + " |");
        }
    }

    /** Organisations from a file: looked at, then written, and looked at once more when nothing in it is new. */
    private void imports(RunningPlatform platform) throws IOException {
        var coordinator = signIn(platform, people(platform).get(0));
        var many = new ManyRows(platform, coordinator);
        var file = ManyRows.organisations(10_000, 0);
        line("| 100 | 10,000 rows looked at before they are imported | 1 | | | " + many.look(file) + " |");
        line("| 100 | 10,000 new organisations imported from a file | 1 | | | " + many.carryOut() + " |");
        line("| 100 | the same file again, nothing new | 1 | | | " + many.look(file) + " |");
    }

    private static Client signIn(RunningPlatform platform, Person person) {
        var client = Client.at(platform.address());
        client.form("/sign-in", Map.of("email", person.email(), "password", person.password()));
        // the demonstration shows the code that the person's app would show
        var page = client.get("/sign-in/code").page();
        var code = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b")
                .matcher(page.select("main").text());
        if (!code.find()) {
            throw new AssertionError("no code on the page: " + page.text());
        }
        var through = client.form("/sign-in/code", Map.of("code", code.group(1) + code.group(2)));
        if (through.status() != 303) {
            throw new AssertionError("not signed in: " + through.status());
        }
        return client;
    }

    private static List<Person> people(RunningPlatform platform) throws IOException {
        var file = Files.readString(platform.data().resolve("demo-sign-ins.txt"));
        var persons = new ArrayList<Person>();
        var matcher = Pattern.compile("<([^>]+@[^>]+)>.*?Password: (\\S+)", Pattern.DOTALL)
                .matcher(file);
        while (matcher.find()) {
            persons.add(new Person(matcher.group(1), matcher.group(2)));
        }
        return persons;
    }

    private static long megabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }

    private void line(String text) {
        System.out.println(text);
        report.add(text);
    }
}
