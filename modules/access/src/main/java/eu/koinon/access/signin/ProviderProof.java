package eu.koinon.access.signin;

import eu.koinon.access.openid.OpenIdIdentity;
import java.util.Optional;

/**
 * What the provider has said of somebody whose second factor is still awaited, as it stands in {@link Pending#data()}. A
 * subject with a line end in it, which no provider has, is read as no proof.
 */
final class ProviderProof {

    private static final String MARK = "provider";

    private ProviderProof() {}

    static String write(OpenIdIdentity identity) {
        return String.join("\n", MARK, identity.issuer(), identity.subject());
    }

    static Optional<OpenIdIdentity> read(String data) {
        var lines = data.split("\n", -1);
        return lines.length == 3 && lines[0].equals(MARK)
                ? Optional.of(new OpenIdIdentity(lines[1], lines[2], Optional.empty(), Optional.empty()))
                : Optional.empty();
    }
}
