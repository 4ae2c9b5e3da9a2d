/**
 * Keeps small secrets unreadable for whoever sees the database without the keys: one-time secrets, and what else must
 * be read back.
 *
 * <p>May depend on kernel. Publishes no events.
 */
@NullMarked
package eu.koinon.access.sealing;

import org.jspecify.annotations.NullMarked;
