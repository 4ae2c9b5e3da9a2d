package eu.koinon.access.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import eu.koinon.access.openid.OpenIdRefused.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exchanges a code for an ID token at the provider, and reads who it is about. */
final class CodeExchange {
    private final OpenIdClient client;
    private final Provider provider;
    private final ProviderHttp http;
    private final Clock clock;

    CodeExchange(OpenIdClient client, Provider provider, ProviderHttp http, Clock clock) {
        this.client = client;
        this.provider = provider;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Redeems a code.
     *
     * @throws OpenIdRefused when the provider does not take it, or gives something that cannot be trusted
     */
    OpenIdIdentity redeem(AuthorizationCode code, OpenIdAttempt attempt) {
        OIDCTokens tokens = tokens(code, attempt);
        JWTClaimsSet claims = verified(tokens.getIDToken(), attempt);
        // a provider that keeps the address to its UserInfo endpoint is asked there (section 5.4)
        JWTClaimsSet about = claims.getClaim("email") == null ? userInfo(tokens.getAccessToken(), claims) : claims;
        return new OpenIdIdentity(client.issuer(), claims.getSubject(), verifiedEmail(about), text(about, "name"));
    }

    private OIDCTokens tokens(AuthorizationCode code, OpenIdAttempt attempt) {
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(
                    request(code, attempt).toHTTPRequest().send(http));
            if (!response.indicatesSuccess()) {
                throw new OpenIdRefused(
                        Reason.CODE,
                        LogText.of(response.toErrorResponse().getErrorObject().getCode()));
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (ParseException e) {
            throw new OpenIdRefused(Reason.CODE, "the provider's answer cannot be read");
        } catch (IOException e) {
            throw new OpenIdRefused(Reason.UNAVAILABLE, "the provider cannot be reached");
        }
    }

    private TokenRequest request(AuthorizationCode code, OpenIdAttempt attempt) {
        URI endpoint = provider.metadata().getTokenEndpointURI();
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, client.redirectUri(), new CodeVerifier(attempt.verifier()));
        return client.clientSecret()
                .map(secret -> new TokenRequest.Builder(endpoint, authentication(new Secret(secret)), grant).build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client.id(), grant).build());
    }

    /** HTTP Basic, as all providers must take it, unless one says that it wants the form field only. */
    private ClientAuthentication authentication(Secret secret) {
        List<ClientAuthenticationMethod> taken = provider.metadata().getTokenEndpointAuthMethods();
        boolean formOnly = taken != null
                && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return formOnly ? new ClientSecretPost(client.id(), secret) : new ClientSecretBasic(client.id(), secret);
    }

    private JWTClaimsSet verified(@Nullable JWT idToken, OpenIdAttempt attempt) {
        if (idToken == null) {
            throw new OpenIdRefused(Reason.ID_TOKEN, "there is none");
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(provider.algorithms(), provider));
        processor.setJWTClaimsSetVerifier(new IdTokenRules(client, attempt, clock));
        try {
            return processor.process(idToken, null);
        } catch (BadJOSEException | JOSEException e) {
            throw new OpenIdRefused(Reason.ID_TOKEN, LogText.of(e.getMessage()));
        }
    }

    /** What the UserInfo endpoint says of the same person, or nothing. */
    private JWTClaimsSet userInfo(@Nullable AccessToken token, JWTClaimsSet idToken) {
        URI endpoint = provider.metadata().getUserInfoEndpointURI();
        JWTClaimsSet nothing = new JWTClaimsSet.Builder().build();
        if (endpoint == null || token == null) {
            return nothing;
        }
        try {
            HTTPResponse answer =
                    new UserInfoRequest(endpoint, token).toHTTPRequest().send(http);
            UserInfoResponse response = UserInfoResponse.parse(answer);
            if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
                return nothing;
            }
            JWTClaimsSet claims = response.toSuccessResponse().getUserInfo().toJWTClaimsSet();
            // section 5.3.2: another subject is another person
            return idToken.getSubject().equals(claims.getSubject()) ? claims : nothing;
        } catch (ParseException | IOException e) {
            return nothing;
        }
    }

    private static Optional<String> verifiedEmail(JWTClaimsSet claims) {
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        return verified ? text(claims, "email") : Optional.empty();
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
