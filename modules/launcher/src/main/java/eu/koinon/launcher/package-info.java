/**
 * The launcher: reads the settings, starts what the platform stands on, in order, and ends it in the reverse order.
 *
 * <p>May depend on the runtime and on the migrations, never on a domain module: the platform reaches it only as the
 * file {@code platform.ear}.
 */
@NullMarked
package eu.koinon.launcher;

import org.jspecify.annotations.NullMarked;
