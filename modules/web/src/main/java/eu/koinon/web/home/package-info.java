/** What waits for somebody who is signed in, and what is next: for their first page and for programs alike. */
@NullMarked
package eu.koinon.web.home;

import org.jspecify.annotations.NullMarked;
