/** The first page: for people who are signed in, for applicants, and how an organisation stands. */
@NullMarked
package eu.koinon.web.pages.home;

import org.jspecify.annotations.NullMarked;
