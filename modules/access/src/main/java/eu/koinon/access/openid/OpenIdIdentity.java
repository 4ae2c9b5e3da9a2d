package eu.koinon.access.openid;

import java.util.Optional;

/**
 * Who somebody is at the provider. Issuer and subject together name them for good (OpenID Connect Core 1.0, section
 * 5.7); an address can pass to somebody else, so it serves to find an account the first time at most.
 *
 * @param issuer the provider
 * @param subject the person there
 * @param verifiedEmail their address, if the provider says that it has verified it
 * @param name what the provider calls them, as it came
 */
public record OpenIdIdentity(String issuer, String subject, Optional<String> verifiedEmail, Optional<String> name) {}
