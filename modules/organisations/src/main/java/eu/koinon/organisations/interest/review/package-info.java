/**
 * The review of applications: who marks which, what they found, how the applications stand, which selections are tried, what
 * is decided and what is written to the applicants. Nobody sees another's marks before they have finished their own, and
 * nobody with a conflict of interest sees any: the database keeps it so.
 */
@NullMarked
package eu.koinon.organisations.interest.review;

import org.jspecify.annotations.NullMarked;
