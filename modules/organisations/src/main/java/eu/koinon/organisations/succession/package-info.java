/** Organisations merge, are split and come back: looked at beforehand, done at once, undone within thirty days. */
@NullMarked
package eu.koinon.organisations.succession;

import org.jspecify.annotations.NullMarked;
