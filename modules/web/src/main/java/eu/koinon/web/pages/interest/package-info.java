/** Calls for expression of interest: for visitors who apply, and for coordinators who make them and read what comes. */
@NullMarked
package eu.koinon.web.pages.interest;

import org.jspecify.annotations.NullMarked;
