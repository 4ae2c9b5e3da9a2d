/**
 * Signing in with a passkey alone: no name, no password, nothing that could be given away on the wrong page.
 *
 * <p>{@link eu.koinon.access.passkeys.PasskeyRegistration} adds a passkey to an account,
 * {@link eu.koinon.access.passkeys.PasskeySignIn} recognises its holder. Each is a ceremony of two steps: options for
 * the browser (JSON for {@code @simplewebauthn/browser}), then what the browser answers. What is stored between the
 * steps is the caller's {@link eu.koinon.access.passkeys.ChallengeStore}; what is stored for good is
 * {@link eu.koinon.access.passkeys.RegisteredPasskey}.
 *
 * <p>May depend on kernel and webauthn4j. Publishes no events.
 */
@NullMarked
package eu.koinon.access.passkeys;

import org.jspecify.annotations.NullMarked;
