/** Who stands in for whom while they are away: docs/adr/0016. */
@NullMarked
package eu.koinon.organisations.deputies;

import org.jspecify.annotations.NullMarked;
