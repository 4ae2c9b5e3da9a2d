/** Erasing a person's account: at their own wish, by a coordinator whom they asked, or when nobody needs it any more. */
@NullMarked
package eu.koinon.organisations.erasure;

import org.jspecify.annotations.NullMarked;
