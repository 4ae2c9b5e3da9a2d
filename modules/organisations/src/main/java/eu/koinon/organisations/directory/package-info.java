/** The organisations of the network: what each says of itself, and finding them. */
@NullMarked
package eu.koinon.organisations.directory;

import org.jspecify.annotations.NullMarked;
