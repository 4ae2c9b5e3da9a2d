/** Persons and what they may change about themselves. */
@NullMarked
package eu.koinon.access.accounts;

import org.jspecify.annotations.NullMarked;
