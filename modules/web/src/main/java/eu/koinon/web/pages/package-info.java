/** The pages that are no single module's: home, signing in, one's own account; and how a page is made. */
@NullMarked
package eu.koinon.web.pages;

import org.jspecify.annotations.NullMarked;
