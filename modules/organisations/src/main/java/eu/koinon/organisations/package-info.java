/**
 * Organisations and people: which organisations belong to the network, who belongs to them with which roles and until
 * when, who is invited, and the working groups across them.
 *
 * <p>Inside: {@code directory} (what organisations there are) stands alone; {@code membership} stands on it,
 * {@code invitations} on both, {@code network} (how organisations come and go) on all three. {@code workinggroups}
 * stands beside them, {@code succession} (how they merge, are split and come back) on all of these, {@code demo} above.
 * What other modules keep for organisations takes part in a merger by {@link eu.koinon.organisations.Inheritance}.
 *
 * <p>May depend on: kernel, access, audit. Publishes: {@link eu.koinon.organisations.NetworkSetUp}.
 */
@NullMarked
package eu.koinon.organisations;

import org.jspecify.annotations.NullMarked;
