package eu.koinon.access.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.koinon.access.openid.OpenIdRefused.Reason;
import eu.koinon.access.openid.OpenIdSignIn.Departure;
import eu.koinon.kernel.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same as with the small strict provider, with one that others have made. Runs with {@code -Pkeycloak} only. */
class SignInAtKeycloak {
    private static final URI RETURN = URI.create("https://koinon.example/sign-in/openid/return");
    private static final String SECRET = "a-secret-of-this-test";
    private static final Duration TIME_TO_START = Duration.ofMinutes(4);

    private static Process keycloak;
    private static String issuer;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final OpenIdSignIn signIn = signInWith(SECRET);

    private static OpenIdSignIn signInWith(String secret) {
        OpenIdClient client = new OpenIdClient(issuer, "koinon-client", Optional.of(secret), RETURN);
        return new OpenIdSignIn(Optional.of(client), new Randomness(), Clock.systemUTC(), Duration.ofSeconds(10));
    }

    @BeforeAll
    static void startKeycloak() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        int port = freePort();
        issuer = "http://localhost:" + port + "/realms/network";
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("network-realm.json");
        Files.writeString(realm, REALM);
        // unpacking has lost the permission to execute
        keycloak = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--hostname-strict=false",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("test.log").toFile())
                .start();
        awaitAnswer(URI.create(issuer + "/.well-known/openid-configuration"));
    }

    @AfterAll
    static void stopKeycloak() throws InterruptedException {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        assertThat(keycloak.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void somebody_with_an_account_there_is_known_by_issuer_and_subject() throws Exception {
        Departure departure = signIn.begin(false);
        OpenIdIdentity identity = signIn.finish(departure.attempt(), visit(departure, "zoe"));

        assertThat(identity.issuer()).isEqualTo(issuer);
        assertThat(identity.subject()).isEqualTo("3d6d0c4e-6f0f-4b6c-9f43-9c0a3e5a7b11");
        assertThat(identity.verifiedEmail()).contains("zoe@haus.example");
        assertThat(identity.name()).contains("Zoé Müller");
    }

    @Test
    void an_address_that_it_has_not_verified_does_not_count() throws Exception {
        Departure departure = signIn.begin(false);

        assertThat(signIn.finish(departure.attempt(), visit(departure, "yves")).verifiedEmail())
                .isEmpty();
    }

    @Test
    void somebody_signed_in_there_proves_it_anew_before_what_matters() throws Exception {
        Departure first = signIn.begin(false);
        signIn.finish(first.attempt(), visit(first, "zoe"));
        Departure second = signIn.begin(true);

        assertThat(signIn.finish(second.attempt(), visit(second, "zoe")).name()).contains("Zoé Müller");
    }

    @Test
    void a_code_is_good_once_and_only_for_its_own_attempt() throws Exception {
        Departure departure = signIn.begin(false);
        String query = visit(departure, "zoe");
        OpenIdAttempt attempt = departure.attempt();
        OpenIdAttempt otherVerifier =
                new OpenIdAttempt(attempt.state(), attempt.nonce(), "v".repeat(43), attempt.begun(), false);

        assertRefused(Reason.CODE, () -> signIn.finish(otherVerifier, query));
        assertRefused(Reason.CODE, () -> signIn.finish(attempt, query));
    }

    @Test
    void a_wrong_secret_is_refused() throws Exception {
        OpenIdSignIn stranger = signInWith("another-secret");
        Departure departure = stranger.begin(false);
        String query = visit(departure, "zoe");

        assertRefused(Reason.CODE, () -> stranger.finish(departure.attempt(), query));
    }

    private static void assertRefused(Reason reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(OpenIdRefused.class).isThrownBy(attempt).returns(reason, OpenIdRefused::reason);
    }

    /** Signs in at Keycloak's page as a browser would, and returns the query with which it sends back. */
    private String visit(Departure departure, String name) throws IOException, InterruptedException {
        HttpResponse<String> page =
                follow(HttpRequest.newBuilder(departure.address()).build());
        Matcher form = Pattern.compile("<form[^>]*action=\"([^\"]*)\"").matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        String fields = "username=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                follow(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build());
        URI back = URI.create(
                answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        assertThat(back.toString()).startsWith(RETURN + "?");
        return back.getRawQuery();
    }

    private HttpResponse<String> follow(HttpRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder withCookies = HttpRequest.newBuilder(request, (name, value) -> true);
        if (!cookies.isEmpty()) {
            withCookies.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = browser.send(withCookies.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private static void awaitAnswer(URI address) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + TIME_TO_START.toNanos();
        while (!answers(client, address)) {
            assertThat(keycloak.isAlive() && System.nanoTime() < deadline)
                    .as("Keycloak starts; see test.log in its folder")
                    .isTrue();
            // there is no event to wait for: another process is starting
            keycloak.waitFor(500, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean answers(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String PASSWORD = "seven quiet otters";

    private static final String REALM = """
        {"realm":"network","enabled":true,"sslRequired":"none",
         "clients":[{"clientId":"koinon-client","enabled":true,"protocol":"openid-connect","publicClient":false,
           "secret":"%1$s","standardFlowEnabled":true,"redirectUris":["%2$s"],
           "attributes":{"pkce.code.challenge.method":"S256"}}],
         "users":[
           {"id":"3d6d0c4e-6f0f-4b6c-9f43-9c0a3e5a7b11","username":"zoe","enabled":true,
            "firstName":"Zoé","lastName":"Müller","email":"zoe@haus.example","emailVerified":true,
            "credentials":[{"type":"password","value":"%3$s","temporary":false}]},
           {"username":"yves","enabled":true,"firstName":"Yves","lastName":"Blanc",
            "email":"yves@haus.example","emailVerified":false,
            "credentials":[{"type":"password","value":"%3$s","temporary":false}]}]}
        """.formatted(SECRET, RETURN, PASSWORD);
}
