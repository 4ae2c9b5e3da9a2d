/** Signing in: the ways, in the order that a person goes them. */
@NullMarked
package eu.koinon.access.signin;

import org.jspecify.annotations.NullMarked;
