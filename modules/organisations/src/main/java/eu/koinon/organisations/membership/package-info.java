/** Who belongs to an organisation, with which roles, from when until when. */
@NullMarked
package eu.koinon.organisations.membership;

import org.jspecify.annotations.NullMarked;
