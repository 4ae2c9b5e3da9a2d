/** Personal access tokens, for scripts that act for a person. */
@NullMarked
package eu.koinon.access.tokens;

import org.jspecify.annotations.NullMarked;
