package eu.koinon.access.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself (OpenID Connect Discovery 1.0), and the keys it signs with. */
final class Provider implements JWKSource<SecurityContext> {
    /** Signatures with a key that only the provider has; in particular neither "none" nor HMAC. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int SHORTEST_RSA_BITS = 2048;

    private final OpenIdClient client;
    private final ProviderHttp http;
    private final Fetched<OIDCProviderMetadata> metadata;
    private final Fetched<JWKSet> keys;

    Provider(OpenIdClient client, ProviderHttp http, Clock clock) {
        this.client = client;
        this.http = http;
        this.metadata = new Fetched<>(clock, this::discover);
        this.keys = new Fetched<>(clock, this::fetchKeys);
    }

    /** Its description, with everything in it that a sign-in needs. */
    OIDCProviderMetadata metadata() {
        return metadata.get();
    }

    /** The algorithms of its ID tokens that we accept. */
    Set<JWSAlgorithm> algorithms() {
        return accepted(metadata());
    }

    /** Its keys that fit a token; they are fetched anew when none does, for it may have changed them. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> known = select(selector, keys.get());
        return known.isEmpty() ? select(selector, keys.getAnew()) : known;
    }

    private static List<JWK> select(JWKSelector selector, JWKSet keys) {
        return selector.select(keys).stream().filter(Provider::isStrong).toList();
    }

    private static boolean isStrong(JWK key) {
        return !(key instanceof RSAKey rsa) || rsa.size() >= SHORTEST_RSA_BITS;
    }

    private OIDCProviderMetadata discover() throws IOException {
        try {
            URI address = OIDCProviderMetadata.resolveURL(client.asIssuer()).toURI();
            OIDCProviderMetadata found = OIDCProviderMetadata.parse(http.get(address));
            requireUsable(found);
            return found;
        } catch (GeneralException | URISyntaxException e) {
            throw new IOException("the provider's description is wrong", e);
        }
    }

    /** A provider that calls itself otherwise, or cannot do what is needed, is as good as none. */
    private void requireUsable(OIDCProviderMetadata found) throws IOException {
        if (!found.getIssuer().getValue().equals(client.issuer())) {
            throw new IOException("the provider calls itself " + found.getIssuer() + ", not " + client.issuer());
        }
        boolean reachable = Stream.of(
                        found.getAuthorizationEndpointURI(), found.getTokenEndpointURI(), found.getJWKSetURI())
                .allMatch(address -> address != null && OpenIdClient.isSafe(address));
        if (!reachable) {
            throw new IOException("the provider lacks an https address for authorization, tokens or keys");
        }
        if (found.getResponseTypes() != null && !found.getResponseTypes().contains(ResponseType.CODE)) {
            throw new IOException("the provider does not offer the authorization code flow");
        }
        List<CodeChallengeMethod> challenges = found.getCodeChallengeMethods();
        if (challenges != null && !challenges.contains(CodeChallengeMethod.S256)) {
            throw new IOException("the provider does not offer PKCE with S256");
        }
        if (accepted(found).isEmpty()) {
            throw new IOException("the provider signs with none of " + ALGORITHMS);
        }
    }

    private static Set<JWSAlgorithm> accepted(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> accepted = new LinkedHashSet<>(ALGORITHMS);
        if (metadata.getIDTokenJWSAlgs() != null) {
            accepted.retainAll(metadata.getIDTokenJWSAlgs());
        }
        return accepted;
    }

    private JWKSet fetchKeys() throws IOException {
        try {
            return JWKSet.parse(http.get(metadata().getJWKSetURI()));
        } catch (java.text.ParseException e) {
            throw new IOException("the provider's keys cannot be read", e);
        }
    }
}
