package eu.koinon.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Somebody at a browser without JavaScript, or a program: keeps cookies, follows nothing by itself. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final URI platform;
    private final String networkAddress;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token;
    private String language = "en";

    private Client(URI platform, String networkAddress) {
        this.platform = platform;
        this.networkAddress = networkAddress;
    }

    /** A client at a network address of its own, so that limits count it alone. */
    public static Client at(URI platform) {
        var number = NUMBER.incrementAndGet();
        return new Client(platform, "203.0." + (number / 250 % 250) + "." + (number % 250 + 1));
    }

    /** The same person's same browser, met at another node. */
    public Client movedTo(URI otherNode) {
        var moved = new Client(otherNode, networkAddress);
        moved.cookies.putAll(cookies);
        moved.token = token;
        return moved;
    }

    public Client withToken(String secret) {
        token = secret;
        return this;
    }

    public Client speaking(String tag) {
        language = tag;
        return this;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), List.of(headers));
    }

    public Answer form(String path, Map<String, ?> fields, String... headers) {
        var all = new ArrayList<>(
                List.of("Content-Type", "application/x-www-form-urlencoded", "Origin", platform.toString()));
        all.addAll(List.of(headers));
        return send("POST", path, BodyPublishers.ofString(encode(fields)), all);
    }

    public Answer json(String method, String path, Object body, String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/json", "Origin", platform.toString()));
        all.addAll(List.of(headers));
        try {
            var text = body instanceof String raw ? raw : body == null ? "" : JSON.writeValueAsString(body);
            return send(method, path, BodyPublishers.ofString(text), all);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Anything at all, for requests that no browser makes. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, List<String> headers) {
        var request = HttpRequest.newBuilder(URI.create(platform + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body)
                .header("X-Forwarded-For", networkAddress)
                .header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows where an answer leads, as a browser does after a form. */
    public Answer follow(Answer answer) {
        var next = answer;
        for (int i = 0; i < 5 && next.status() >= 300 && next.status() < 400; i++) {
            next = get(next.leadsTo());
        }
        return next;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private void keep(String header) {
        var pair = header.substring(0, header.contains(";") ? header.indexOf(';') : header.length());
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || value.equals("deleteMe") || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encode(Map<String, ?> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) -> {
            var values = value instanceof List<?> many ? many : List.of(value);
            values.forEach(one -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(String.valueOf(one), StandardCharsets.UTF_8)));
        });
        return String.join("&", pairs);
    }
}
