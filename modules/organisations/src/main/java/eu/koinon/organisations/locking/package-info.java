/** Locking a person's account in the whole network, and opening it again. */
@NullMarked
package eu.koinon.organisations.locking;

import org.jspecify.annotations.NullMarked;
