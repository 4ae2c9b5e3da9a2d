package eu.koinon.acceptance.network;

import eu.koinon.acceptance.platform.Client;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;

/** A person of the test network, with the browser they are signed in with and what they need to sign in elsewhere. */
public final class Member {

    private final URI platform;
    private final String name;
    private final String email;
    private final String password;
    private final String secret;
    private final Deque<String> recoveryCodes;
    private final Client client;
    private String id = "";

    Member(
            URI platform,
            String name,
            String email,
            String password,
            String secret,
            Deque<String> recoveryCodes,
            Client client) {
        this.platform = platform;
        this.name = name;
        this.email = email;
        this.password = password;
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
        this.client = client;
    }

    /** The browser in which they accepted their invitation. */
    public Client client() {
        return client;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    public String id() {
        if (id.isEmpty()) {
            id = client.get("/api/v1/me").json().path("id").asString();
        }
        return id;
    }

    /** One of the ten codes on paper; each can be given once. */
    public String recoveryCode() {
        return recoveryCodes.pop();
    }

    /** What the app shows now. It may have been used already in these thirty seconds. */
    public String appCode() {
        return AppCodes.now(secret);
    }

    /** Signs in at another browser, by password and a code on paper. */
    public Client signInElsewhere() {
        return signInElsewhere(platform);
    }

    public Client signInElsewhere(URI node) {
        var elsewhere = Client.at(node);
        elsewhere.form("/sign-in", Map.of("email", email, "password", password));
        var answer = elsewhere.form("/sign-in/code", Map.of("recovery", recoveryCode()));
        if (answer.status() != 303) {
            throw new AssertionError(email + " could not sign in: " + answer.status() + " " + answer.body());
        }
        return elsewhere;
    }

    static String newPassword() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
