package eu.koinon.access.passkeys;

import eu.koinon.kernel.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who the platform is to an authenticator (WebAuthn Level 3, section 5.1.2): a passkey works here and nowhere else.
 *
 * @param id the host of the public URL; changing it later loses every passkey
 * @param origin scheme, host and port of the public URL, as browsers write it
 * @param name the network's name
 */
public record RelyingParty(String id, String origin, String name) {
    private static final Pattern IP_ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    /**
     * Reads it from the address where people reach the platform.
     *
     * @throws IllegalArgumentException when the address has no host in ASCII
     */
    public static RelyingParty at(URI publicUrl, String name) {
        String scheme = publicUrl.getScheme().toLowerCase(Locale.ROOT);
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("koinon.public-url needs a host; write one with umlauts as xn--…");
        }
        String host = publicUrl.getHost().toLowerCase(Locale.ROOT);
        int port = publicUrl.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return new RelyingParty(host, scheme + "://" + host + (usual ? "" : ":" + port), name);
    }

    /** Reads it from the settings. */
    public static RelyingParty of(Settings settings) {
        return at(settings.publicUrl(), settings.networkName());
    }

    /**
     * Whether browsers offer passkeys here at all: they want a domain, not an IP address, and HTTPS unless it is this
     * very machine. Pages leave passkeys out where they cannot work.
     */
    public boolean canHavePasskeys() {
        boolean thisMachine = id.equals("localhost") || id.endsWith(".localhost");
        return !IP_ADDRESS.matcher(id).matches() && (origin.startsWith("https:") || thisMachine);
    }
}
