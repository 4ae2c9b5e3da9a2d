/**
 * Signing in at an OpenID Connect provider that the network trusts, where one is configured.
 *
 * <p>{@link eu.koinon.access.openid.OpenIdSignIn} sends a person there and judges what comes back: authorization code
 * with PKCE, after OpenID Connect Core 1.0 and RFC 9700. It ends with an
 * {@link eu.koinon.access.openid.OpenIdIdentity}; whose account that is, is for the caller to know. Between the two
 * steps the caller keeps the {@link eu.koinon.access.openid.OpenIdAttempt}, once, bound to the browser that began.
 *
 * <p>May depend on kernel and Nimbus's OAuth 2.0 SDK. Publishes no events.
 */
@NullMarked
package eu.koinon.access.openid;

import org.jspecify.annotations.NullMarked;
