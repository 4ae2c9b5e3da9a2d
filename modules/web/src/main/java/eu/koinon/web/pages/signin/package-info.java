/** The way in: signing in, and choosing how, for the first time or again. */
@NullMarked
package eu.koinon.web.pages.signin;

import org.jspecify.annotations.NullMarked;
