/** The first page of people who are signed in: what waits for them, and how their organisation stands. */
@NullMarked
package eu.koinon.web.pages.home;

import org.jspecify.annotations.NullMarked;
