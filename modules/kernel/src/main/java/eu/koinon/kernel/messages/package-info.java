/**
 * The words on screen and in mail, in each language that has a file {@code messages_xx.properties} here. Adding a
 * language is adding a file; {@code MessagesTest} says what it must contain.
 *
 * <p>Templates and code ask {@link eu.koinon.kernel.messages.Words} by literal key, {@code m.t("feature.thing")}, or by
 * a value of an enumeration, so that the test can tell missing and unused keys from the sources.
 */
@NullMarked
package eu.koinon.kernel.messages;

import org.jspecify.annotations.NullMarked;
