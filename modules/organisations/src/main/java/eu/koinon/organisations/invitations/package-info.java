/** Invitations into an organisation: a link by mail, single use, bound to the address. */
@NullMarked
package eu.koinon.organisations.invitations;

import org.jspecify.annotations.NullMarked;
