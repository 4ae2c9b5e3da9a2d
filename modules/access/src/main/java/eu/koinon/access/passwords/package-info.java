/**
 * What makes a password acceptable, and how it is kept.
 *
 * <p>{@link eu.koinon.access.passwords.PasswordRules} judges a password that someone chooses;
 * {@link eu.koinon.access.passwords.PasswordHasher} turns it into the one string that is stored and compares a typed
 * password with it. Neither touches the database or a request: whoever calls them looks up the person, counts the
 * attempts and writes the hash.
 *
 * <p>May depend on kernel, Bouncy Castle, nbvcxz and ICU. Publishes no events.
 */
@NullMarked
package eu.koinon.access.passwords;

import org.jspecify.annotations.NullMarked;
