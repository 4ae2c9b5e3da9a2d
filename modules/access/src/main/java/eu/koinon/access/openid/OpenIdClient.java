package eu.koinon.access.openid;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import eu.koinon.kernel.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the provider knows the platform as, and where it is.
 *
 * @param issuer the provider's identifier, exactly as it states it; HTTPS, unless it is on this very machine
 * @param clientId given by the provider
 * @param clientSecret given by the provider; none makes this a public client, which PKCE protects all the same
 * @param redirectUri where the provider sends people back to, exactly as it is registered there
 */
public record OpenIdClient(String issuer, String clientId, Optional<String> clientSecret, URI redirectUri) {
    /** Where the provider sends people back to, below the public URL. */
    public static final String RETURN_PATH = "/sign-in/provider/return";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public OpenIdClient {
        if (!isSafe(URI.create(issuer))) {
            throw new IllegalArgumentException("koinon.oidc.issuer must be an https address");
        }
    }

    /** Reads it from the settings; nothing when no provider is configured. */
    public static Optional<OpenIdClient> of(Settings settings) {
        return settings.text("koinon.oidc.issuer")
                .map(issuer -> new OpenIdClient(
                        issuer,
                        settings.text("koinon.oidc.client-id")
                                .orElseThrow(() -> new IllegalArgumentException("koinon.oidc.client-id is missing")),
                        settings.text("koinon.oidc.client-secret"),
                        URI.create(settings.publicUrl() + RETURN_PATH)));
    }

    /** Whether an address of the provider may be called: nobody in between can read or change what is said. */
    static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }

    Issuer asIssuer() {
        return new Issuer(issuer);
    }

    ClientID id() {
        return new ClientID(clientId);
    }

    @Override
    public String toString() {
        return "OpenIdClient[" + clientId + " at " + issuer + "]";
    }
}
