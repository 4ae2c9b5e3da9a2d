/** Calls for expression of interest: their form, criteria and deadline, from draft to closed. */
@NullMarked
package eu.koinon.organisations.interest.calls;

import org.jspecify.annotations.NullMarked;
