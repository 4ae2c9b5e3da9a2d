package eu.koinon.access.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A provider on this machine that insists on everything a client owes it: exact redirect address, PKCE with S256,
 * client authentication, each code once. It tells the truth, unless a test makes it lie.
 */
final class StrictProvider implements AutoCloseable {
    static final String CLIENT = "koinon-client";
    static final String SECRET = "a secret: with + and % in it";

    private record Granted(Map<String, String> request, Instant at) {}

    /** Making RSA keys is slow, so there are two in all. */
    static final RSAKey FIRST_KEY = newKey("first");

    static final RSAKey SECOND_KEY = newKey("second");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "strict-provider");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;
    private final URI redirectUri;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private int made;

    /** What it counted, by path. */
    final Map<String, Integer> requests = new TreeMap<>();
    /** What it found wrong with requests. */
    final List<String> complaints = new ArrayList<>();
    /** What it states of itself, after this has had its way with it. */
    UnaryOperator<Map<String, Object>> description = UnaryOperator.identity();
    /** What it puts into ID tokens, after this has had its way with it. */
    UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    /** How it makes a token of claims. */
    BiFunction<StrictProvider, JWTClaimsSet, String> token = StrictProvider::signed;
    /** What it adds to its answer at the redirect address. */
    UnaryOperator<Map<String, String>> answer = UnaryOperator.identity();
    /** What it says at its UserInfo endpoint; nothing by default. */
    String userInfo = "";
    /** Whether the client has a secret, and so must show it. */
    boolean secretAgreed = true;
    /** What replaces a page altogether. */
    final Map<String, HttpHandler> instead = new HashMap<>();

    RSAKey key = FIRST_KEY;
    List<RSAKey> published = List.of(key);

    StrictProvider(Clock clock, URI redirectUri) throws IOException {
        this.clock = clock;
        this.redirectUri = redirectUri;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        page("/authorize", this::authorize);
        page("/token", this::exchangeCode);
        page("/keys", exchange -> json(exchange, 200, new JWKSet(List.copyOf(published)).toString()));
        page("/userinfo", this::tellUserInfo);
        page("/elsewhere", exchange -> json(exchange, 200, "{}"));
        server.setExecutor(threads);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static RSAKey newKey(String id) {
        return newKey(id, 2048);
    }

    static RSAKey newKey(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String signed(JWTClaimsSet set) {
        return signed(set, key, key.getKeyID());
    }

    static String signed(JWTClaimsSet set, RSAKey by, String keyId) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
            SignedJWT jwt = new SignedJWT(header, set);
            jwt.sign(new RSASSASigner(by.toPrivateKey(), true));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private void page(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.merge(path, 1, Integer::sum);
            try (exchange) {
                instead.getOrDefault(path, handler).handle(exchange);
            }
        });
    }

    private String description() {
        Map<String, Object> stated = new TreeMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "userinfo_endpoint",
                issuer() + "/userinfo",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "code_challenge_methods_supported",
                List.of("S256"),
                "authorization_response_iss_parameter_supported",
                true));
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(description.apply(stated));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = single(exchange.getRequestURI().getRawQuery());
        insist(redirectUri.toString().equals(asked.get("redirect_uri")), "redirect_uri at /authorize");
        insist(CLIENT.equals(asked.get("client_id")), "client_id");
        insist("code".equals(asked.get("response_type")), "response_type");
        insist(List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid"), "scope");
        insist("S256".equals(asked.get("code_challenge_method")), "code_challenge_method");
        insist(asked.getOrDefault("code_challenge", "").length() == 43, "code_challenge");
        insist(asked.getOrDefault("state", "").length() >= 43, "state");
        insist(asked.getOrDefault("nonce", "").length() >= 43, "nonce");
        String code = "code-" + ++made;
        codes.put(code, new Granted(asked, clock.instant()));
        Map<String, String> said = new TreeMap<>(Map.of("code", code, "state", asked.get("state"), "iss", issuer()));
        redirect(exchange, answer.apply(said));
    }

    private void redirect(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        exchange.getResponseHeaders().add("Location", redirectUri + "?" + query);
        exchange.sendResponseHeaders(302, -1);
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        Map<String, String> form = single(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!isAuthenticated(exchange, form)) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        Granted granted = codes.remove(form.getOrDefault("code", ""));
        boolean right = granted != null
                && "authorization_code".equals(form.get("grant_type"))
                && redirectUri.toString().equals(form.get("redirect_uri"))
                && granted.request().get("code_challenge").equals(s256(form.getOrDefault("code_verifier", "")));
        if (!right) {
            json(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"<b>no</b>\"}");
            return;
        }
        JWTClaimsSet set = claims.apply(truth(granted)).build();
        json(
                exchange,
                200,
                "{\"access_token\":\"at\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                        + token.apply(this, set) + "\"}");
    }

    private JWTClaimsSet.Builder truth(Granted granted) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-1")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", granted.request().get("nonce"))
                .claim("auth_time", granted.at().getEpochSecond())
                .claim("email", "zoe@haus.example")
                .claim("email_verified", true)
                .claim("name", "Zoé Müller");
    }

    /** HTTP Basic with both parts form-encoded (RFC 6749, section 2.3.1), or the form's fields if it says so itself. */
    private boolean isAuthenticated(HttpExchange exchange, Map<String, String> form) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!secretAgreed) {
            return CLIENT.equals(form.get("client_id")) && authorization == null;
        }
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                                        + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        boolean formOnly = description().contains("client_secret_post");
        return formOnly
                ? SECRET.equals(form.get("client_secret")) && CLIENT.equals(form.get("client_id"))
                : basic.equals(authorization);
    }

    private void tellUserInfo(HttpExchange exchange) throws IOException {
        insist("Bearer at".equals(exchange.getRequestHeaders().getFirst("Authorization")), "access token");
        json(exchange, userInfo.isEmpty() ? 404 : 200, userInfo.isEmpty() ? "{}" : userInfo);
    }

    private void insist(boolean right, String what) {
        if (!right) {
            complaints.add(what);
        }
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Map<String, String> single(String query) {
        Map<String, String> single = new HashMap<>();
        URLUtils.parseParameters(query).forEach((name, values) -> {
            insist(values.size() == 1, name + " more than once");
            single.put(name, values.get(0));
        });
        return single;
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
