/**
 * The second factor beside a password: codes from an authenticator app, and recovery codes on paper for the day the
 * phone is lost.
 *
 * <p>{@link eu.koinon.access.onetime.OneTimeCodes} makes and reads time-based codes (RFC 6238); {@link
 * eu.koinon.access.onetime.RecoveryCodes} makes and reads the others. What was used is remembered by the caller: the
 * last step of a person, the hashes of the recovery codes that are left.
 *
 * <p>May depend on kernel, java-otp and qrcodegen. Publishes no events.
 */
@NullMarked
package eu.koinon.access.onetime;

import org.jspecify.annotations.NullMarked;
