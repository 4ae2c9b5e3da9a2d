/** What an operator's monitoring asks: is the platform up, can it serve, and what waits. On the admin port only. */
@NullMarked
package eu.koinon.kernel.health;

import org.jspecify.annotations.NullMarked;
