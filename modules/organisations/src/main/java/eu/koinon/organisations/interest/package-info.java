/**
 * Calls for expression of interest: {@code calls} (what is asked, and until when) stands alone, {@code applications} (who
 * answers, by a private link and without an account) on it.
 */
@NullMarked
package eu.koinon.organisations.interest;

import org.jspecify.annotations.NullMarked;
