/**
 * Who may: people and their means of signing in, the sessions on their devices, the permissions and the gate that every
 * use case passes.
 *
 * <p>May depend on: kernel. Publishes: {@link eu.koinon.access.SignedOutEverywhere}.
 */
@NullMarked
package eu.koinon.access;

import org.jspecify.annotations.NullMarked;
