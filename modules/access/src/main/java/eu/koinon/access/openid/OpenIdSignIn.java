package eu.koinon.access.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import eu.koinon.access.openid.OpenIdRefused.Reason;
import eu.koinon.kernel.Randomness;
import eu.koinon.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in at the configured provider by the authorization code flow (OpenID Connect Core 1.0, section 3.1) with
 * PKCE, state, nonce and the issuer's check of RFC 9207, as RFC 9700 recommends.
 */
@ApplicationScoped
public class OpenIdSignIn {
    /** How long a person may be at the provider. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_ANSWER = 8 * 1024;

    private final Randomness randomness;
    private final Clock clock;
    private final @Nullable OpenIdClient client;
    private final @Nullable CodeExchange exchange;
    private final @Nullable Provider provider;

    @Inject
    public OpenIdSignIn(Settings settings, Randomness randomness, Clock clock) {
        this(OpenIdClient.of(settings), randomness, clock, PATIENCE);
    }

    /**
     * @param client nothing when no provider is configured
     * @param patience how long one request to the provider may take
     */
    public OpenIdSignIn(Optional<OpenIdClient> client, Randomness randomness, Clock clock, Duration patience) {
        this.randomness = randomness;
        this.clock = clock;
        this.client = client.orElse(null);
        if (this.client == null) {
            this.provider = null;
            this.exchange = null;
        } else {
            ProviderHttp http = new ProviderHttp(patience);
            this.provider = new Provider(this.client, http, clock);
            this.exchange = new CodeExchange(this.client, provider, http, clock);
        }
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected OpenIdSignIn() {
        this.randomness = null;
        this.clock = null;
        this.client = null;
        this.exchange = null;
        this.provider = null;
    }

    /** Whether a provider is configured. */
    public boolean isOffered() {
        return client != null;
    }

    /**
     * A person is to be sent to the provider.
     *
     * @param address where to
     * @param attempt to be kept for when they come back
     */
    public record Departure(URI address, OpenIdAttempt attempt) {}

    /**
     * Begins.
     *
     * @param afresh whether they must prove themselves there anew, as before an export
     * @throws OpenIdRefused when the provider is out of reach
     */
    public Departure begin(boolean afresh) {
        OpenIdClient us = configured(client);
        OpenIdAttempt attempt = new OpenIdAttempt(
                randomness.token(TOKEN_BYTES),
                randomness.token(TOKEN_BYTES),
                randomness.token(TOKEN_BYTES),
                clock.instant(),
                afresh);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), us.id(), us.redirectUri())
                .endpointURI(configured(provider).metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        if (afresh) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        return new Departure(request.build().toURI(), attempt);
    }

    /**
     * Ends, when the person is back.
     *
     * @param attempt what was kept, for this browser; the caller has made sure that it is used once and not too old
     * @param query the raw query of the address with which they came back
     * @throws OpenIdRefused when anything is wrong with it, or the provider is out of reach
     */
    public OpenIdIdentity finish(OpenIdAttempt attempt, String query) {
        Map<String, List<String>> parameters = parameters(query);
        if (!same(parameters.get("state"), attempt.state())) {
            throw new OpenIdRefused(Reason.STATE, "another state");
        }
        verifyIssuer(parameters.get("iss"));
        return configured(exchange).redeem(code(parameters), attempt);
    }

    private Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters =
                query.length() > LONGEST_ANSWER ? Map.of() : URLUtils.parseParameters(query);
        // RFC 6749, section 3.1: no parameter more than once
        if (parameters.isEmpty() || parameters.values().stream().anyMatch(values -> values.size() != 1)) {
            throw new OpenIdRefused(Reason.MALFORMED, "none, too many or too long parameters");
        }
        return parameters;
    }

    /** RFC 9207, section 2.4: what is said must be right, and who has promised to say it must say it. */
    private void verifyIssuer(@Nullable List<String> said) {
        OIDCProviderMetadata metadata = configured(provider).metadata();
        boolean right = said == null
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : said.get(0).equals(configured(client).issuer());
        if (!right) {
            throw new OpenIdRefused(Reason.ISSUER, "another issuer, or none");
        }
    }

    private AuthorizationCode code(Map<String, List<String>> parameters) {
        try {
            AuthenticationResponse response =
                    AuthenticationResponseParser.parse(configured(client).redirectUri(), parameters);
            if (!response.indicatesSuccess()) {
                throw new OpenIdRefused(
                        Reason.DENIED,
                        LogText.of(response.toErrorResponse().getErrorObject().getCode()));
            }
            boolean usual = response.getResponseMode() == null
                    || response.getResponseMode().equals(ResponseMode.QUERY);
            AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null || !usual) {
                throw new OpenIdRefused(Reason.MALFORMED, "no code");
            }
            return code;
        } catch (ParseException e) {
            throw new OpenIdRefused(Reason.MALFORMED, "no answer");
        }
    }

    private static boolean same(@Nullable List<String> said, String expected) {
        return said != null
                && MessageDigest.isEqual(
                        said.get(0).getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T configured(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("no OpenID Connect provider is configured");
        }
        return part;
    }
}
