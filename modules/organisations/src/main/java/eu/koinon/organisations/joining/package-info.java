/**
 * Asking to join an organisation that is known by the domain of one's address: asked in public, answered alike whatever is
 * found, proven by a mail, and decided by an admin.
 */
@NullMarked
package eu.koinon.organisations.joining;

import org.jspecify.annotations.NullMarked;
